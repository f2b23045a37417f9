import type { CommitmentMove } from './input.ts';
import { movesFrom } from './rules.ts';
import type { CommitmentView } from './views.ts';

/** What can be said of a promise now, the likeliest first. */
export function movesOf({ state, hasEvidence, said }: Pick<CommitmentView, 'state' | 'hasEvidence' | 'said'>): readonly CommitmentMove[] {
  const claimed = said.some(({ move, isTakenBack }) => move === 'report_done' && !isTakenBack);
  return movesFrom({ state, droppedFrom: state === 'dropped' ? 'agreed' : null, claimedBy: claimed ? 'somebody' : null, hasEvidence });
}
