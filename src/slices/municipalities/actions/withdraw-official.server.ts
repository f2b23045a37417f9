import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeAnew } from '../../sources/index.server.ts';
import { officeHeld } from '../kept-queries.server.ts';
import { mayWriteOffice } from '../policy.ts';
import { keptOfficial } from '../record-queries.server.ts';
import { official } from '../tables.server.ts';

/** Takes an office that a person held out of the register; its history keeps it whole. */
export function withdrawOfficial(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'official', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: official.id }).from(official).where(eq(official.id, id)).for('update');
    const kept = await keptOfficial(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayWriteOffice(acting.actor, await officeHeld(tx, kept.input))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (await acting.recordIsNeeded(tx, subject)) return refused('still-needed');
    await citeAnew(tx, subject, []);
    await tx.delete(official).where(eq(official.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
