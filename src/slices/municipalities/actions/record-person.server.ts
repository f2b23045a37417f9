import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type PersonInput, personInput } from '../input.ts';
import { mayRecordPerson } from '../policy.ts';
import { person } from '../tables.server.ts';

/** Records a person by name alone: what else there is to say stands in the offices that sources give them. */
export function recordPerson(acting: Acting, input: PersonInput): Promise<Outcome<string, 'not-allowed' | 'id-taken'>> {
  const wanted = personInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordPerson(actor, forBody)) return refused('not-allowed');
    const now = clock.now().toISOString();
    const { id, name } = wanted;
    const written = await tx
      .insert(person)
      .values({ id, nameRu: name.ru, nameEn: name.en, keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: person.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({ subject: { kind: 'person', id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(id);
  });
}
