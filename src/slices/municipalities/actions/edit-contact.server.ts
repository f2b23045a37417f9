import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { contactColumns } from '../contact-rows.server.ts';
import { type ContactInput, contactInput } from '../input.ts';
import { bodiesKept } from '../kept-queries.server.ts';
import { mayEditContact } from '../policy.ts';
import { keptContact } from '../record-queries.server.ts';
import { contact } from '../tables.server.ts';

export type EditContactRefusal = EditRefusal | 'no-such-body';

/** Writes a contact anew. Whoever moves it to another body must keep both. */
export function editContact(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<ContactInput>,
): Promise<Outcome<string, EditContactRefusal>> {
  const wanted = contactInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: contact.id }).from(contact).where(eq(contact.id, id)).for('no key update');
    const kept = await keptContact(tx, id);
    if (kept === null) return refused('no-such-record');
    const bodies = new Map((await bodiesKept(tx, [kept.input.body, wanted.body])).map((one) => [one.id, one]));
    const [from, to] = [bodies.get(kept.input.body), bodies.get(wanted.body)];
    if (from === undefined || !mayEditContact(acting.actor, from)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (to === undefined) return refused('no-such-body');
    if (!mayEditContact(acting.actor, to)) return refused('not-allowed');
    await tx
      .update(contact)
      .set({ ...contactColumns(wanted, acting), revision: revision + 1 })
      .where(eq(contact.id, id));
    const change = { deed: 'edited', before: kept.input, after: wanted, reason, undoes } as const;
    ledger.add({ subject: { kind: 'contact', id }, revision: revision + 1, ...change });
    return done(id);
  });
}
