import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { deleteParts, lockCommitment, standingWords } from '../commitment-rows.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { commitment, commitmentEvidence, commitmentReminder, commitmentSaid } from '../tables.server.ts';
import { mayMend } from '../write-access-queries.server.ts';

/** Takes out a promise that was entered by mistake; the history keeps it. One of which something was said is dropped with a reason instead. */
export function withdrawCommitment(
  acting: Acting,
  { id, revision, reason, undoes }: Withdrawal,
): Promise<Outcome<string, WithdrawRefusal>> {
  return changing(acting, async (tx, ledger) => {
    await lockCommitment(tx, id);
    const kept = await keptCommitment(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!(await mayMend(acting, tx, kept))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await standingWords(tx, id)).length > 0) return refused('still-needed');
    await deleteParts(tx, id);
    for (const part of [commitmentEvidence, commitmentSaid, commitmentReminder]) await tx.delete(part).where(eq(part.commitmentId, id));
    await tx.delete(commitment).where(eq(commitment.id, id));
    ledger.add({
      subject: { kind: 'commitment', id },
      revision: revision + 1,
      deed: 'withdrawn',
      before: kept.input,
      after: null,
      reason,
      undoes,
    });
    return done(id);
  });
}
