import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { officeHeld } from '../kept-queries.server.ts';
import { mayWriteOffice } from '../policy.ts';
import { keptContact } from '../record-queries.server.ts';
import { contact } from '../tables.server.ts';

/** Takes a contact out of the register; its history keeps it whole. */
export function withdrawContact(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'contact', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: contact.id }).from(contact).where(eq(contact.id, id)).for('update');
    const kept = await keptContact(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayWriteOffice(acting.actor, await officeHeld(tx, { body: kept.input.body, municipality: null }))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (await acting.recordIsNeeded(tx, subject)) return refused('still-needed');
    await tx.delete(contact).where(eq(contact.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
