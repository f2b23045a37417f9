import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { bodiesKept } from '../kept-queries.server.ts';
import { mayEditContact } from '../policy.ts';
import { keptContact } from '../record-queries.server.ts';
import { contact } from '../tables.server.ts';

/** Somebody made sure that a contact is still as they saw it. What it says does not change, nor does its revision. */
export function confirmContact(
  acting: Acting,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Outcome<string, EditRefusal>> {
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: contact.id }).from(contact).where(eq(contact.id, id)).for('no key update');
    const kept = await keptContact(tx, id);
    if (kept === null) return refused('no-such-record');
    const [of] = await bodiesKept(tx, [kept.input.body]);
    if (of === undefined || !mayEditContact(acting.actor, of)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    const confirmedAt = acting.clock.now().toISOString();
    const confirmedBy = acting.actor.kind === 'account' ? acting.actor.id : null;
    await tx.update(contact).set({ confirmedAt, confirmedBy }).where(eq(contact.id, id));
    const [before, after] = [{ confirmedAt: kept.confirmedAt }, { confirmedAt }];
    ledger.add({ subject: { kind: 'contact', id }, revision, deed: 'edited', before, after });
    return done(id);
  });
}
