import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { contactColumns } from '../contact-rows.server.ts';
import { type ContactInput, contactInput } from '../input.ts';
import { bodiesKept } from '../kept-queries.server.ts';
import { mayEditContact } from '../policy.ts';
import { contact } from '../tables.server.ts';

export type RecordContactRefusal = 'not-allowed' | 'id-taken' | 'no-such-body';

/** Records whom to call in a body. It is kept for the work, not a fact for readers: it needs no source, but to be confirmed now and then. */
export function recordContact(acting: Acting, input: ContactInput, again?: Restoring): Promise<Outcome<string, RecordContactRefusal>> {
  const wanted = contactInput.parse(input);
  return changing(acting, async (tx, ledger) => {
    const [of] = await bodiesKept(tx, [wanted.body]);
    if (of === undefined) return refused('no-such-body');
    if (!mayEditContact(acting.actor, of)) return refused('not-allowed');
    const written = await tx
      .insert(contact)
      .values({
        id: wanted.id,
        ...contactColumns(wanted, acting),
        revision: again?.revision ?? 1,
        keptBy: acting.forBody,
        createdAt: acting.clock.now().toISOString(),
      })
      .onConflictDoNothing()
      .returning({ id: contact.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({ subject: { kind: 'contact', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
