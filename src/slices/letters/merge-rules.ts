/** Fields of a series' text, as they are written between braces: `{{город}}`. */
export const MERGE_FIELDS = ['город', 'города', 'городу', 'обращение', 'имя', 'town', 'salutation', 'name'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeValues = Readonly<Record<MergeField, string | null>>;

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/gu;

function isField(name: string): name is MergeField {
  return (MERGE_FIELDS as readonly string[]).includes(name);
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name.toLowerCase()))];
}

/** What stands between braces and is no field of ours: a slip that would go out to everybody. */
export function unknownFields(text: string): readonly string[] {
  return namesIn(text).filter((name) => !isField(name));
}

/** Fields that the text asks for and that nothing is known of. */
export function missingFields(text: string, values: MergeValues): readonly MergeField[] {
  return namesIn(text)
    .filter(isField)
    .filter((name) => values[name] === null);
}

/** The text with its fields filled in once: braces in a value stay as they are. What is missing stays to be seen. */
export function merged(text: string, values: MergeValues): string {
  return text.replace(FIELD, (whole, name: string) => {
    const field = name.toLowerCase();
    return isField(field) ? (values[field] ?? whole) : whole;
  });
}

/** As they are typed. */
export function inBraces(fields: readonly string[]): string {
  return fields.map((field) => `{{${field}}}`).join(', ');
}

/** A text with Cyrillic letters is Russian. Its fields are not its words. */
export function langOfText(text: string): 'ru' | 'en' {
  return /\p{Script=Cyrillic}/u.test(text.replace(FIELD, '')) ? 'ru' : 'en';
}
