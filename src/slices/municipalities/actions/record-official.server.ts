import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { type OfficialInput, officialInput } from '../input.ts';
import { mayKeepMunicipalities } from '../policy.ts';
import { bodiesByIds, municipalitiesExist } from '../queries.server.ts';
import { isItsOwnBody } from '../rules.ts';
import { official, person } from '../tables.server.ts';

export type RecordOfficialRefusal =
  | 'not-allowed'
  | 'id-taken'
  | 'no-such-source'
  | 'no-such-person'
  | 'no-such-body'
  | 'no-such-municipality'
  | 'body-of-another-municipality';

/** Records that a person holds, or held, an office. */
export function recordOfficial({ db, clock, actor }: Acting, input: OfficialInput): Promise<Outcome<string, RecordOfficialRefusal>> {
  const wanted = officialInput.parse(input);
  const facts = [{ aspect: 'office', cites: wanted.cites }];
  return db.transaction(async (tx) => {
    if (!mayKeepMunicipalities(actor)) return refused('not-allowed');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    const people = await tx.select({ id: person.id }).from(person).where(eq(person.id, wanted.person));
    if (people.length === 0) return refused('no-such-person');
    const within = wanted.body === null ? null : (await bodiesByIds(tx, [wanted.body])).get(wanted.body);
    if (within === undefined) return refused('no-such-body');
    if (!(await municipalitiesExist(tx, [wanted.municipality]))) return refused('no-such-municipality');
    if (!isItsOwnBody(wanted.municipality, within?.municipalityId ?? null)) return refused('body-of-another-municipality');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(official)
      .values({
        id: wanted.id,
        personId: wanted.person,
        bodyId: wanted.body,
        municipalityId: wanted.municipality,
        officeRu: wanted.office.ru,
        officeEn: wanted.office.en,
        fromDate: wanted.from,
        toDate: wanted.to,
        knownBy: wanted.knownBy,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: official.id });
    if (written.length === 0) return refused('id-taken');
    await citeFacts(tx, { kind: 'official', id: wanted.id }, facts);
    return done(wanted.id);
  });
}
