import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';
import { bodiesByIds, municipalitiesByIds } from '../municipalities/index.server.ts';
import { body, municipalityCountry } from '../municipalities/index.tables.ts';
import { isItsOwnBody } from '../municipalities/index.ts';
import { type CitedFact, citeAnew, sourcesExist } from '../sources/index.server.ts';
import type { PartnershipInput } from './input.ts';
import { currentStanding, type NamedParty, partiesAreDistinct, standingsRunForward, titleOf } from './rules.ts';
import { partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from './tables.server.ts';

export type PartnershipRefusal =
  | 'no-such-source'
  | 'no-such-municipality'
  | 'no-such-body'
  | 'body-of-another-municipality'
  | 'party-twice'
  | 'standing-runs-back';

/** What stands against the tie as it is wanted; else its parties with their names. */
export async function checkPartnership(
  tx: Database,
  wanted: PartnershipInput,
): Promise<Outcome<readonly NamedParty[], PartnershipRefusal>> {
  if (!partiesAreDistinct(wanted.parties)) return refused('party-twice');
  if (!standingsRunForward(wanted.standings)) return refused('standing-runs-back');
  if (!(await sourcesExist(tx, factsOf(wanted)))) return refused('no-such-source');
  return nameParties(tx, wanted);
}

/** What a tie's own row holds, whether it is recorded or edited. */
export function partnershipColumns(wanted: PartnershipInput, named: readonly NamedParty[]) {
  const title = titleOf(named);
  return {
    kind: wanted.kind,
    standing: currentStanding(wanted.standings),
    since: wanted.since,
    whyRu: wanted.why?.ru ?? null,
    whyEn: wanted.why?.en ?? null,
    titleRu: title.ru,
    titleEn: title.en,
  };
}

function factsOf(wanted: PartnershipInput): readonly CitedFact[] {
  return [
    { aspect: 'tie', cites: wanted.cites },
    { aspect: 'why', cites: wanted.whyCites },
    ...wanted.parties.map(({ cites }, position) => ({ aspect: `party:${position}`, cites })),
    ...wanted.standings.map(({ cites }, position) => ({ aspect: `standing:${position}`, cites })),
    ...wanted.directions.map(({ code, cites }) => ({ aspect: `direction:${code}`, cites })),
  ];
}

async function nameParties(
  tx: Database,
  { parties }: PartnershipInput,
): Promise<Outcome<readonly NamedParty[], 'no-such-municipality' | 'no-such-body' | 'body-of-another-municipality'>> {
  const municipalities = await municipalitiesByIds(
    tx,
    parties.flatMap((party) => party.municipality ?? []),
  );
  const bodies = await bodiesByIds(
    tx,
    parties.flatMap((party) => party.body ?? []),
  );
  if (parties.some((party) => party.municipality !== null && !municipalities.has(party.municipality)))
    return refused('no-such-municipality');
  if (parties.some((party) => party.body !== null && !bodies.has(party.body))) return refused('no-such-body');
  if (!parties.every((party) => isItsOwnBody(party.municipality, bodies.get(party.body ?? '')?.municipalityId ?? null)))
    return refused('body-of-another-municipality');
  return {
    ok: true,
    value: parties.map((party) => ({
      role: party.role,
      municipality: municipalities.get(party.municipality ?? '')?.name ?? null,
      body: bodies.get(party.body ?? '') ?? null,
      asWritten: party.asWritten,
    })),
  };
}

/** Parties with the countries of their towns, changes of standing, directions, and where each of them is known from. */
export async function writeParts(tx: Database, wanted: PartnershipInput): Promise<void> {
  const partnershipId = wanted.id;
  await tx.insert(partnershipParty).values(
    wanted.parties.map((party, position) => ({
      partnershipId,
      position,
      role: party.role,
      municipalityId: party.municipality,
      bodyId: party.body,
      asWrittenRu: party.asWritten?.ru ?? null,
      asWrittenEn: party.asWritten?.en ?? null,
    })),
  );
  await tx.execute(sql`insert into ${partnershipCountry} (partnership_id, country_code)
    select distinct p.partnership_id, c.country_code from ${partnershipParty} p left join ${body} b on b.id = p.body_id
    join ${municipalityCountry} c on c.municipality_id in (p.municipality_id, b.municipality_id) where p.partnership_id = ${partnershipId}`);
  if (wanted.standings.length > 0) {
    await tx.insert(partnershipStanding).values(
      wanted.standings.map(({ standing, date, knownBy, reason }, position) => ({
        partnershipId,
        position,
        standing,
        date,
        knownBy,
        reasonRu: reason.ru,
        reasonEn: reason.en,
      })),
    );
  }
  if (wanted.directions.length > 0) {
    await tx.insert(partnershipDirection).values(wanted.directions.map(({ code }) => ({ partnershipId, direction: code })));
  }
  await citeAnew(tx, { kind: 'partnership', id: partnershipId }, factsOf(wanted));
}

export async function deleteParts(tx: Database, id: string): Promise<void> {
  for (const part of [partnershipParty, partnershipCountry, partnershipStanding, partnershipDirection])
    await tx.delete(part).where(eq(part.partnershipId, id));
  await citeAnew(tx, { kind: 'partnership', id }, []);
}
