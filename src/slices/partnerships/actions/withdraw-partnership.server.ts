import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { unlessNeeded } from '../../../platform/db/still-needed.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { entriesReferTo } from '../../timeline/index.server.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { deleteParts } from '../partnership-rows.server.ts';
import { mayKeepPartnership } from '../policy.ts';
import { partnership } from '../tables.server.ts';

/** Takes a tie out of the register, once nothing stands on its timeline and no letter belongs to it; the history keeps it whole. */
export function withdrawPartnership(
  acting: Acting,
  { id, revision, reason, undoes }: Withdrawal,
): Promise<Outcome<string, WithdrawRefusal>> {
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: partnership.id }).from(partnership).where(eq(partnership.id, id)).for('update');
    const kept = await keptPartnership(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayKeepPartnership(acting.actor, kept.input.parties)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (await entriesReferTo(tx, { kind: 'partnership', id })) return refused('still-needed');
    await deleteParts(tx, id);
    if (!(await unlessNeeded(async () => tx.delete(partnership).where(eq(partnership.id, id))))) return refused('still-needed');
    ledger.add({
      subject: { kind: 'partnership', id },
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
