/** What a partner needs to see to say whether a promise is kept. Fields that a promise has not are left out by the form. */
const SHOWN = ['state', 'evidence', 'owners', 'due', 'milestones'] as const;

/** Below the language: the form that asks the other side how a promise stands, to confirm it or to agree to it, with the right fields chosen. */
export function askPath(id: string): string {
  return `work/requests/new?kind=commitment&id=${id}&${SHOWN.map((field) => `fields=${field}`).join('&')}`;
}
