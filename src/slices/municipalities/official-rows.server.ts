import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { sourcesExist } from '../sources/index.server.ts';
import type { OfficialInput } from './input.ts';
import { bodiesByIds, municipalitiesExist } from './queries.server.ts';
import { isItsOwnBody } from './rules.ts';
import { person } from './tables.server.ts';

export type OfficeFault = 'no-such-source' | 'no-such-person' | 'no-such-body' | 'no-such-municipality' | 'body-of-another-municipality';

export function officialFacts({ cites }: OfficialInput) {
  return [{ aspect: 'office', cites }];
}

/** What an office's own row holds, whether it is recorded or edited. */
export function officialColumns(wanted: OfficialInput) {
  return {
    personId: wanted.person,
    bodyId: wanted.body,
    municipalityId: wanted.municipality,
    officeRu: wanted.office.ru,
    officeEn: wanted.office.en,
    fromDate: wanted.from,
    toDate: wanted.to,
    knownBy: wanted.knownBy,
  };
}

/** What stands in the way of this office: something that it names is not there, or does not belong together. */
export async function faultOfOffice(tx: Database, wanted: OfficialInput): Promise<OfficeFault | null> {
  if (!(await sourcesExist(tx, officialFacts(wanted)))) return 'no-such-source';
  const people = await tx.select({ id: person.id }).from(person).where(eq(person.id, wanted.person));
  if (people.length === 0) return 'no-such-person';
  const within = wanted.body === null ? null : (await bodiesByIds(tx, [wanted.body])).get(wanted.body);
  if (within === undefined) return 'no-such-body';
  if (!(await municipalitiesExist(tx, [wanted.municipality]))) return 'no-such-municipality';
  return isItsOwnBody(wanted.municipality, within?.municipalityId ?? null) ? null : 'body-of-another-municipality';
}
