import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { keptPublisher, publisherIsNamed } from '../kept-queries.server.ts';
import { mayEditSource } from '../policy.ts';
import { publisher } from '../tables.server.ts';

/** Takes a publisher out of the register; its history keeps it whole. */
export function withdrawPublisher(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'publisher', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: publisher.id }).from(publisher).where(eq(publisher.id, id)).for('update');
    const kept = await keptPublisher(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditSource(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await publisherIsNamed(tx, id)) || (await acting.recordIsNeeded(tx, subject))) return refused('still-needed');
    await tx.delete(publisher).where(eq(publisher.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
