/** The lists of the workspace, in their order; each is the first word of its records' addresses. */
export const LIST_KINDS = ['partnerships', 'municipalities', 'bodies', 'people', 'sources'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

/** How the history calls records of each list. */
export const RECORD_KIND_OF: Readonly<Record<ListKind, string>> = {
  partnerships: 'partnership',
  municipalities: 'municipality',
  bodies: 'body',
  people: 'person',
  sources: 'source',
};
