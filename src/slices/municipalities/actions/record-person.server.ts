import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { type PersonInput, personInput } from '../input.ts';
import { mayRecordPerson } from '../policy.ts';
import { person } from '../tables.server.ts';

export type RecordPersonRefusal = 'not-allowed' | 'id-taken';

/** Records a person by name alone: what else there is to say stands in the offices that sources give them. */
export function recordPerson(acting: Acting, input: PersonInput, again?: Restoring): Promise<Outcome<string, RecordPersonRefusal>> {
  const wanted = personInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordPerson(actor, forBody)) return refused('not-allowed');
    const now = clock.now().toISOString();
    const { id, name } = wanted;
    const written = await tx
      .insert(person)
      .values({ id, nameRu: name.ru, nameEn: name.en, revision: again?.revision ?? 1, keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: person.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({ subject: { kind: 'person', id }, ...recordedAs(again), before: null, after: wanted });
    return done(id);
  });
}
