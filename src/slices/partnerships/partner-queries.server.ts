import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import type { FieldError } from '../../platform/http/form-values.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import {
  type MunicipalityView,
  municipalitiesByIds,
  municipalitiesOfPlace,
  municipalityIdsAt,
  municipalityIdsFor,
} from '../municipalities/index.server.ts';
import { lookUpPlaces } from '../places/index.server.ts';
import { countryName, type FoundPlace, nameKey } from '../places/index.ts';
import type { PartnershipInput } from './input.ts';
import { partnershipMessages } from './messages.ts';
import { type BodyNamed, type PartnerGiven, type PartnerTyped, partnerChosen } from './partner-values.ts';
import { partnership, partnershipParty } from './tables.server.ts';
import { partnershipTitles, toldApart } from './title-queries.server.ts';

const MOST = 8;

/** Municipalities of the register and places of the gazetteer that may be meant, the likeliest first. */
export async function candidatesFor(db: Database, typed: string, lang: Lang): Promise<readonly Candidate[]> {
  const places = await lookUpPlaces(db, { q: typed, limit: MOST });
  const centred = await municipalityIdsAt(db, { centres: places.map(({ place }) => place.id), limit: MOST });
  const named = await municipalityIdsFor(db, { q: typed, limit: MOST });
  const recorded = await municipalitiesByIds(db, [...new Set([...centred, ...named])]);
  const sure = new Set(places.filter(isSure).map(({ place }) => place.id));
  const claimed = new Set([...recorded.values()].flatMap(({ centre }) => centre?.id ?? []));
  const all = [
    ...[...recorded.values()].map((one) => ofMunicipality(one, typed, sure, lang)),
    ...places.filter(({ place }) => !claimed.has(place.id)).map((found) => ofPlace(found, lang)),
  ].toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.population - a.population);
  // Slips are guessed only where nobody is called so.
  const called = all.some((one) => one.isSure) ? all.filter((one) => one.isSure) : all;
  return called.map(({ value, label, isSure: one }) => ({ value, label, isSure: one }));
}

function isSure({ how }: FoundPlace): boolean {
  return how === 'exact' || how === 'declined';
}

type Weighed = Candidate & { readonly population: number };

function ofMunicipality(one: MunicipalityView, typed: string, sure: ReadonlySet<number>, lang: Lang): Weighed {
  const isCalledSo = [one.name.ru, one.name.en].some((name) => name !== null && nameKey(name) === nameKey(typed));
  const countries = one.countries.map(({ code }) => countryName(code, lang)).join(' / ');
  const where = [one.region === null ? '' : inLang(one.region, lang), countries];
  const population = one.centre?.population ?? 0;
  const { inRegister } = partnershipMessages(lang).work;
  return {
    value: `municipality:${one.id}`,
    label: labelOf(inLang(one.name, lang), where, population, inRegister, lang),
    population,
    isSure: isCalledSo || sure.has(one.centre?.id ?? -1),
  };
}

function ofPlace(found: FoundPlace, lang: Lang): Weighed {
  const { place, region } = found;
  const where = [region === null ? '' : inLang({ ru: region.nameRu, en: region.nameEn }, lang), countryName(place.countryCode, lang)];
  const name = inLang({ ru: place.nameRu, en: place.name }, lang);
  return {
    value: `place:${place.id}`,
    label: labelOf(name, where, place.population, '', lang),
    population: place.population,
    isSure: isSure(found),
  };
}

/** «Благовещенск · Амурская область, Россия · жителей: 225 091 · есть в реестре». */
function labelOf(name: string, where: readonly string[], population: number, besides: string, lang: Lang): string {
  const people = population === 0 ? '' : partnershipMessages(lang).work.people(population.toLocaleString(lang));
  return [name, where.filter(Boolean).join(', '), people, besides].filter(Boolean).join(' · ');
}

export type PartnerMet =
  | { readonly ok: true; readonly value: PartnerGiven }
  | { readonly ok: false; readonly error: FieldError; readonly candidates: readonly Candidate[] };

/** Whom the form means: what was chosen, else the only one that is called so; where several are, or none, the person chooses. */
export async function partnerMeant(db: Database, typed: PartnerTyped, prefix: string, lang: Lang): Promise<PartnerMet> {
  if (typed.name === null) return { ok: false, error: { field: `${prefix}.name`, code: 'empty' }, candidates: [] };
  const candidates = typed.chosen === 'written' ? [] : await candidatesFor(db, typed.name, lang);
  const sure = candidates.filter(({ isSure: one }) => one);
  const only = typed.chosen === null && sure.length === 1 ? (sure[0]?.value ?? null) : null;
  const met = partnerChosen({ ...typed, chosen: typed.chosen ?? only }, prefix);
  if ('field' in met) {
    const error = met.code === 'which-one' && candidates.length === 0 ? { ...met, code: 'no-such-name' } : met;
    return { ok: false, error, candidates };
  }
  return { ok: true, value: met };
}

/** Who stands on one side of a tie. */
export interface Side {
  readonly municipality: string | null;
  readonly body: string | null;
  readonly asWritten: PartnershipInput['parties'][number]['asWritten'];
}

/** The body of a municipality that is called so; null where none is. */
export function bodyCalled({ bodies }: Pick<MunicipalityView, 'bodies'>, { name }: BodyNamed): string | null {
  const wanted = [name.ru, name.en].flatMap((one) => one?.toLowerCase() ?? []);
  return bodies.find((body) => [body.name.ru, body.name.en].some((one) => one !== null && wanted.includes(one.toLowerCase())))?.id ?? null;
}

/** The side as the register has it; null where part of it would have to be entered first, or is only written. */
export async function sideInRegister(db: Database, given: PartnerGiven): Promise<Side | null> {
  if (given.kind === 'written') return null;
  const id = given.kind === 'municipality' ? given.id : (await municipalitiesOfPlace(db, given.id))[0]?.id;
  if (id === undefined || given.body === null) return id === undefined ? null : { municipality: id, body: null, asWritten: null };
  const of = (await municipalitiesByIds(db, [id])).get(id);
  const body = of === undefined ? null : bodyCalled(of, given.body);
  return body === null ? null : { municipality: id, body, asWritten: null };
}

/** Ties with exactly these sides, each given as municipality and body. */
export async function tiesBetween(
  db: Database,
  sides: readonly { readonly municipality: string | null; readonly body: string | null }[],
): Promise<readonly { readonly id: string; readonly title: Bilingual }[]> {
  const [first] = sides;
  if (first === undefined) return [];
  const found = await db
    .selectDistinct({ id: partnership.id, ru: partnership.titleRu, en: partnership.titleEn })
    .from(partnership)
    .innerJoin(partnershipParty, eq(partnershipParty.partnershipId, partnership.id))
    .where(
      and(
        ...sides.map(hasSide),
        sql`(select count(*) from ${partnershipParty} n where n.partnership_id = ${partnership.id}) = ${sides.length}`,
      ),
    )
    .orderBy(asc(partnership.id))
    .limit(MOST);
  return toldApart(
    db,
    found.map(({ id, ru, en }) => ({ id, title: { ru, en } })),
  );
}

function hasSide({ municipality, body }: { readonly municipality: string | null; readonly body: string | null }) {
  return sql`exists (select 1 from ${partnershipParty} s where s.partnership_id = ${partnership.id}
    and s.municipality_id is not distinct from ${municipality}::text and s.body_id is not distinct from ${body}::text)`;
}

/** The tie between just these two municipalities, for each pair in its place; null where there is none. */
export async function tiesOfPairs(
  db: Pick<Database, 'execute'>,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (string | null)[]> {
  if (pairs.length === 0) return [];
  const { rows } = await db.execute<{ at: number; id: string }>(sql`select w.at, min(p.partnership_id) as id
    from unnest(${sql.param(pairs.map((_pair, at) => at))}::int[], ${sql.param(pairs.map(([one]) => one))}::text[],
      ${sql.param(pairs.map(([, other]) => other))}::text[]) as w (at, one, other)
    join ${partnershipParty} p on p.municipality_id = w.one and p.body_id is null
    join ${partnershipParty} q on q.partnership_id = p.partnership_id and q.municipality_id = w.other and q.body_id is null
    where not exists (select 1 from ${partnershipParty} o where o.partnership_id = p.partnership_id
      and o.position not in (p.position, q.position)) group by w.at`);
  const found = new Map(rows.map(({ at, id }) => [at, id]));
  return pairs.map((_pair, at) => found.get(at) ?? null);
}

/** Ties of both municipalities of each pair, whoever acts for them and whoever else is a side: what a person should see before a second one is entered. */
export async function tiesWithBoth(
  db: Database,
  pairs: readonly (readonly [string, string])[],
): Promise<readonly (readonly { readonly id: string; readonly title: Bilingual }[])[]> {
  if (pairs.length === 0) return [];
  const { rows } = await db.execute<{ at: number; id: string }>(sql`select distinct w.at, p.partnership_id as id
    from unnest(${sql.param(pairs.map((_pair, at) => at))}::int[], ${sql.param(pairs.map(([one]) => one))}::text[],
      ${sql.param(pairs.map(([, other]) => other))}::text[]) as w (at, one, other)
    join ${partnershipParty} p on p.municipality_id = w.one
    join ${partnershipParty} q on q.partnership_id = p.partnership_id and q.municipality_id = w.other
    order by w.at, id limit ${MOST * pairs.length}`);
  const titles = await partnershipTitles(db, [...new Set(rows.map(({ id }) => id))]);
  return pairs.map((_pair, at) => rows.filter((row) => row.at === at).flatMap(({ id }) => titles.get(id) ?? []));
}

/** Which of these municipalities are a side of a tie. */
export async function municipalitiesInTies(db: Pick<Database, 'selectDistinct'>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: partnershipParty.municipalityId })
    .from(partnershipParty)
    .where(oneOf(partnershipParty.municipalityId, ids));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
