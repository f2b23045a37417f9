import type { CommitmentState } from './input.ts';

/** What a partner needs to see to say whether a promise is kept. Fields that a promise has not are left out by the form. */
const SHOWN = ['state', 'evidence', 'owners', 'due', 'milestones'] as const;

/**
 * Below the language: the form that asks the other side to confirm that a promise is done, or to agree to it, with the right fields chosen;
 * null where there is nothing to confirm.
 */
export function askOfStandingPath({ id, state }: { readonly id: string; readonly state: CommitmentState }): string | null {
  if (state !== 'done' && state !== 'proposed') return null;
  return askPath(id);
}

/** The same form for any other question about how a promise stands. */
export function askPath(id: string): string {
  return `work/requests/new?kind=commitment&id=${id}&${SHOWN.map((field) => `fields=${field}`).join('&')}`;
}
