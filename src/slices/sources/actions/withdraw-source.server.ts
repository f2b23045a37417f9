import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { keptSource, sourceIsCited } from '../kept-queries.server.ts';
import { mayEditSource } from '../policy.ts';
import { source, sourceChain } from '../tables.server.ts';

/** Takes a source out of the register; its history keeps it whole. */
export function withdrawSource(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'source', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: source.id }).from(source).where(eq(source.id, id)).for('update');
    const kept = await keptSource(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditSource(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await sourceIsCited(tx, id)) || (await acting.recordIsNeeded(tx, subject))) return refused('still-needed');
    await tx.delete(sourceChain).where(eq(sourceChain.sourceId, id));
    await tx.delete(source).where(eq(source.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
