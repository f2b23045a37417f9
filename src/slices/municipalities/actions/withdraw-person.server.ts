import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { mayEditPerson } from '../policy.ts';
import { keptPerson, personIsNamed } from '../record-queries.server.ts';
import { person } from '../tables.server.ts';

/** Takes a person out of the register; its history keeps it whole. */
export function withdrawPerson(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'person', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, id)).for('update');
    const kept = await keptPerson(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditPerson(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await personIsNamed(tx, id)) || (await acting.recordIsNeeded(tx, subject))) return refused('still-needed');
    await tx.delete(person).where(eq(person.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
