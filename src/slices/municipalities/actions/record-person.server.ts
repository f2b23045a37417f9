import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type PersonInput, personInput } from '../input.ts';
import { mayKeepMunicipalities } from '../policy.ts';
import { person } from '../tables.server.ts';

/** Records a person by name alone: what else there is to say stands in the offices that sources give them. */
export async function recordPerson({ db, clock, actor }: Acting, input: PersonInput): Promise<Outcome<string, 'not-allowed' | 'id-taken'>> {
  const { id, name } = personInput.parse(input);
  if (!mayKeepMunicipalities(actor)) return refused('not-allowed');
  const now = clock.now().toISOString();
  const written = await db
    .insert(person)
    .values({ id, nameRu: name.ru, nameEn: name.en, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: person.id });
  return written.length === 0 ? refused('id-taken') : done(id);
}
