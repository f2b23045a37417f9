import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type PersonInput, personInput } from '../input.ts';
import { mayEditPerson } from '../policy.ts';
import { keptPerson } from '../record-queries.server.ts';
import { person } from '../tables.server.ts';

export function editPerson(acting: Acting, { input, revision, reason, undoes }: Edit<PersonInput>): Promise<Outcome<string, EditRefusal>> {
  const wanted = personInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, id)).for('no key update');
    const kept = await keptPerson(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditPerson(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    await tx
      .update(person)
      .set({ nameRu: wanted.name.ru, nameEn: wanted.name.en, revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(person.id, id));
    const change = { deed: 'edited', before: kept.input, after: wanted, reason, undoes } as const;
    ledger.add({ subject: { kind: 'person', id }, revision: revision + 1, ...change });
    return done(id);
  });
}
