/** What a partner needs to see to say whether a promise is kept; what is empty is not chosen. */
const SHOWN = ['state', 'evidence', 'owners', 'due', 'milestones'] as const;

/** Below the language: the form that asks the other side how a promise stands, to confirm it or to agree to it, with the right fields chosen. */
export function askPath(id: string): string {
  return `work/requests/new?kind=commitment&id=${id}&${SHOWN.map((field) => `fields=${field}`).join('&')}`;
}
