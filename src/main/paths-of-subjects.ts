const PATHS = [
  ['partnership', 'partnerships'],
  ['municipality', 'municipalities'],
  ['body', 'bodies'],
  ['person', 'people'],
] as const;

/** The first page on which an entry stands, below the language: a partnership's, else a municipality's, a body's, a person's. */
export function pathOfSubjects(subjects: readonly { readonly kind: string; readonly subjectId: string }[] = []): string {
  const paths = PATHS.flatMap(([kind, path]) => subjects.filter((one) => one.kind === kind).map(({ subjectId }) => `${path}/${subjectId}`));
  return paths[0] ?? '';
}
