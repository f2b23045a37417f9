import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { insertMany } from '../../platform/db/insert-many.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';
import { type BodyView, bodiesByIds, namesOf } from '../municipalities/index.server.ts';
import { body, municipalityCountry } from '../municipalities/index.tables.ts';
import { isItsOwnBody } from '../municipalities/index.ts';
import { type CitedFact, citeAnew, citeSubjects, sourcesExist } from '../sources/index.server.ts';
import type { PartnershipInput } from './input.ts';
import { currentStanding, type NamedParty, partiesAreDistinct, standingsRunForward, titleOf } from './rules.ts';
import { partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from './tables.server.ts';

export type PartnershipRefusal =
  | 'no-such-source'
  | 'no-such-municipality'
  | 'no-such-body'
  | 'body-of-another-municipality'
  | 'party-twice'
  | 'date-ahead'
  | 'standing-runs-back';

/** What stands against the tie as it is wanted; else its parties with their names. */
export async function checkPartnership(
  tx: Database,
  wanted: PartnershipInput,
): Promise<Outcome<readonly NamedParty[], PartnershipRefusal>> {
  if (!(await sourcesExist(tx, factsOf(wanted)))) return refused('no-such-source');
  return checkByItself(wanted, await knownPartiesOf(tx, [wanted]));
}

/** The same of a tie whose sources are there and whose parties were looked up together with others'. */
export function checkByItself(wanted: PartnershipInput, known: KnownParties): Outcome<readonly NamedParty[], PartnershipRefusal> {
  if (!partiesAreDistinct(wanted.parties)) return refused('party-twice');
  if (!standingsRunForward(wanted.standings)) return refused('standing-runs-back');
  return nameParties(wanted, known);
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

export function factsOf(wanted: PartnershipInput): readonly CitedFact[] {
  return [
    { aspect: 'tie', cites: wanted.cites },
    { aspect: 'why', cites: wanted.whyCites },
    ...wanted.parties.map(({ cites }, position) => ({ aspect: `party:${position}`, cites })),
    ...wanted.standings.map(({ cites }, position) => ({ aspect: `standing:${position}`, cites })),
    ...wanted.directions.map(({ code, cites }) => ({ aspect: `direction:${code}`, cites })),
  ];
}

/** Who the parties of these ties are; unknown ones are missing. */
interface KnownParties {
  readonly municipalities: ReadonlyMap<string, Bilingual>;
  readonly bodies: ReadonlyMap<string, BodyView>;
}

export async function knownPartiesOf(tx: Database, ties: readonly Pick<PartnershipInput, 'parties'>[]): Promise<KnownParties> {
  const parties = ties.flatMap((tie) => tie.parties);
  const ids = (of: readonly (string | null)[]) => [...new Set(of.filter((id) => id !== null))];
  return {
    municipalities: await namesOf(tx, 'municipality', ids(parties.map(({ municipality }) => municipality))),
    bodies: await bodiesByIds(tx, ids(parties.map(({ body: id }) => id))),
  };
}

function nameParties(
  { parties }: PartnershipInput,
  { municipalities, bodies }: KnownParties,
): Outcome<readonly NamedParty[], 'no-such-municipality' | 'no-such-body' | 'body-of-another-municipality'> {
  if (parties.some((party) => party.municipality !== null && !municipalities.has(party.municipality)))
    return refused('no-such-municipality');
  if (parties.some((party) => party.body !== null && !bodies.has(party.body))) return refused('no-such-body');
  if (!parties.every((party) => isItsOwnBody(party.municipality, bodies.get(party.body ?? '')?.municipalityId ?? null)))
    return refused('body-of-another-municipality');
  return {
    ok: true,
    value: parties.map((party) => ({
      role: party.role,
      municipality: municipalities.get(party.municipality ?? '') ?? null,
      body: bodies.get(party.body ?? '') ?? null,
      asWritten: party.asWritten,
    })),
  };
}

/** Parties with the countries of their towns, changes of standing, directions, and where each of them is known from. */
export async function writeParts(tx: Database, wanted: PartnershipInput): Promise<void> {
  await citeAnew(tx, { kind: 'partnership', id: wanted.id }, []);
  await writePartsOf(tx, [wanted]);
}

/** The same of many new ties at once. */
export async function writePartsOf(tx: Database, ties: readonly PartnershipInput[]): Promise<void> {
  await insertMany(tx, partnershipParty, ties.flatMap(partyRows));
  await writeCountries(
    tx,
    ties.map(({ id }) => id),
  );
  await insertMany(tx, partnershipStanding, ties.flatMap(standingRows));
  await insertMany(
    tx,
    partnershipDirection,
    ties.flatMap(({ id, directions }) => directions.map(({ code }) => ({ partnershipId: id, direction: code }))),
  );
  await citeSubjects(
    tx,
    ties.map((tie) => ({ kind: 'partnership', id: tie.id, facts: factsOf(tie) })),
  );
}

function partyRows({ id, parties }: PartnershipInput) {
  return parties.map((party, position) => ({
    partnershipId: id,
    position,
    role: party.role,
    municipalityId: party.municipality,
    bodyId: party.body,
    asWrittenRu: party.asWritten?.ru ?? null,
    asWrittenEn: party.asWritten?.en ?? null,
  }));
}

function standingRows({ id, standings }: PartnershipInput) {
  return standings.map(({ standing, date, knownBy, reason }, position) => ({
    partnershipId: id,
    position,
    standing,
    date,
    knownBy,
    reasonRu: reason.ru,
    reasonEn: reason.en,
  }));
}

async function writeCountries(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`insert into ${partnershipCountry} (partnership_id, country_code)
    select distinct p.partnership_id, c.country_code from ${partnershipParty} p left join ${body} b on b.id = p.body_id
    join ${municipalityCountry} c on c.municipality_id in (p.municipality_id, b.municipality_id)
    where p.partnership_id = any(${sql.param([...ids])}::text[])`);
}

export async function deleteParts(tx: Database, id: string): Promise<void> {
  for (const part of [partnershipParty, partnershipCountry, partnershipStanding, partnershipDirection])
    await tx.delete(part).where(eq(part.partnershipId, id));
  await citeAnew(tx, { kind: 'partnership', id }, []);
}
