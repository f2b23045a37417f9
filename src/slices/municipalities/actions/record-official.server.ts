import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { type OfficialInput, officialInput } from '../input.ts';
import { officeHeld } from '../kept-queries.server.ts';
import { mayWriteOffice } from '../policy.ts';
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
export function recordOfficial(acting: Acting, input: OfficialInput): Promise<Outcome<string, RecordOfficialRefusal>> {
  const wanted = officialInput.parse(input);
  const facts = [{ aspect: 'office', cites: wanted.cites }];
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayWriteOffice(actor, await officeHeld(tx, wanted))) return refused('not-allowed');
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
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: official.id });
    if (written.length === 0) return refused('id-taken');
    await citeFacts(tx, { kind: 'official', id: wanted.id }, facts);
    ledger.add({ subject: { kind: 'official', id: wanted.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(wanted.id);
  });
}
