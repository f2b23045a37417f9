import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import {
  commitmentColumns,
  deleteParts,
  foundColumns,
  lockCommitment,
  sidesOfCommitment,
  standingWords,
  writeParts,
} from '../commitment-rows.server.ts';
import { type CommitmentInput, commitmentInput } from '../input.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { type Found, foundBy, keepsWhatWasConfirmed, problemsAhead } from '../rules.ts';
import { commitment } from '../tables.server.ts';
import { areSidesOf } from '../who-may-say-rules.ts';
import { type CommitmentRefusal, mayMend, whatIsMissing, worksOn } from '../write-access-queries.server.ts';

export type EditCommitmentRefusal =
  | EditRefusal
  | CommitmentRefusal
  | 'date-ahead'
  | 'said-otherwise'
  | 'said-by-other-sides'
  | 'already-confirmed';

/** Writes a promise anew, if it still is as the person saw it. What was said of it stays, and must still follow from how it began; what was confirmed stays, too. */
export function editCommitment(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<CommitmentInput>,
): Promise<Outcome<string, EditCommitmentRefusal>> {
  const wanted = commitmentInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await lockCommitment(tx, id);
    const kept = await keptCommitment(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!(await mayMend(acting, tx, kept))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (problemsAhead(wanted, acting.clock.now(), kept.input).length > 0) return refused('date-ahead');
    const missing = await whatIsMissing(acting, tx, wanted, kept.input);
    if (missing !== null) return refused(missing);
    const goesElsewhere = wanted.partnership !== kept.input.partnership;
    if (goesElsewhere && !(await worksOn(acting, tx, wanted))) return refused('not-allowed');
    const found = await asWasSaid(tx, kept.input, wanted);
    if (!found.ok) return refused(found.refusal);
    const now = acting.clock.now().toISOString();
    await tx
      .update(commitment)
      .set({ ...commitmentColumns(wanted), ...foundColumns(found.value), revision: revision + 1, updatedAt: now })
      .where(eq(commitment.id, id));
    await deleteParts(tx, id);
    await writeParts(tx, wanted);
    ledger.add({
      subject: { kind: 'commitment', id },
      revision: revision + 1,
      deed: 'edited',
      before: kept.input,
      after: wanted,
      reason,
      undoes,
    });
    return done(id);
  });
}

/** How the promise stands by what was said of it: that stays, must follow from how it now began, and be of the sides of its tie. */
async function asWasSaid(
  tx: Database,
  before: CommitmentInput,
  wanted: CommitmentInput,
): Promise<Outcome<Found, 'said-by-other-sides' | 'said-otherwise' | 'already-confirmed'>> {
  const words = await standingWords(tx, wanted.id);
  const spoke = words.map(({ side }) => side);
  if (wanted.partnership !== before.partnership && !areSidesOf(await sidesOfCommitment(tx, wanted), spoke))
    return refused('said-by-other-sides');
  const found = foundBy(wanted.toldAs, words);
  if (!found.ok) return refused('said-otherwise');
  return found.value.state === 'confirmed' && !keepsWhatWasConfirmed(before, wanted) ? refused('already-confirmed') : done(found.value);
}
