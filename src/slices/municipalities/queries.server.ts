import { and, asc, count, eq, or, type SQL, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { place, region } from '../places/index.tables.ts';
import { type CitationView, citationsOf } from '../sources/index.server.ts';
import type { BodyKind, MunicipalityKind } from './input.ts';
import { municipalitiesMeant } from './meant-queries.server.ts';
import {
  type BodyRow,
  body,
  type MunicipalityRow,
  municipality,
  municipalityCountry,
  municipalitySuccession,
  person,
  wordsOfNames,
} from './tables.server.ts';
import type { BodyView, MunicipalityView } from './views.ts';

export type { BodyView, MunicipalityView } from './views.ts';

/** What a list is asked for. */
export interface MunicipalitiesFilter {
  readonly q?: string | undefined;
  readonly country?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** Only these, where given: what another slice found. */
  readonly ids?: readonly string[] | undefined;
  /** Those that `q` means by their centres, where that was asked already. */
  readonly meant?: readonly string[] | undefined;
}

export async function municipalityById(db: Database, id: string): Promise<MunicipalityView | null> {
  return (await municipalitiesByIds(db, [id])).get(id) ?? null;
}

/** Whole views of many municipalities with a fixed number of queries. */
export async function municipalitiesByIds(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, MunicipalityView>> {
  if (ids.length === 0) return new Map();
  const rows = await municipalitiesAsked(db, { ids });
  const countries = await countriesAsked(db, { ids });
  const bodies = (await bodiesOfMunicipalitiesAsked(db, { ids })).map(bodyView);
  const cites = await citationsOf(db, [{ kind: 'municipality', ids }]);
  const countriesOf = Map.groupBy(countries, (statement) => statement.municipalityId);
  const bodiesOf = Map.groupBy(bodies, (one) => one.municipalityId);
  const citesOf = Map.groupBy(cites, (cite) => cite.subjectId);
  return new Map(
    rows.map((found) => {
      const { id } = found.row;
      return [id, viewOf(found, { countries: countriesOf.get(id) ?? [], bodies: bodiesOf.get(id) ?? [], cites: citesOf.get(id) ?? [] })];
    }),
  );
}

/** What is shown of a centre; a place also has its alternate names, which are long. */
const CENTRE = {
  id: place.id,
  name: place.name,
  nameRu: place.nameRu,
  lat: place.lat,
  lon: place.lon,
  population: place.population,
  timezone: place.timezone,
};

type Ids = { readonly ids: readonly string[] };

const municipalitiesAsked = builtOnce<Found[], Ids>((db) =>
  db
    .select({ row: municipality, place: CENTRE, region: { nameRu: region.nameRu, nameEn: region.nameEn } })
    .from(municipality)
    .leftJoin(place, eq(place.id, municipality.centreId))
    .leftJoin(region, eq(region.code, place.regionCode))
    .where(oneOfGiven(municipality.id, 'ids')),
);
const countriesAsked = builtOnce<(typeof municipalityCountry.$inferSelect)[], Ids>((db) =>
  db
    .select()
    .from(municipalityCountry)
    .where(oneOfGiven(municipalityCountry.municipalityId, 'ids'))
    .orderBy(asc(municipalityCountry.countryCode)),
);
const bodiesOfMunicipalitiesAsked = builtOnce<BodyRow[], Ids>((db) =>
  db.select().from(body).where(oneOfGiven(body.municipalityId, 'ids')).orderBy(asc(body.id)),
);
const bodiesAsked = builtOnce<BodyRow[], Ids>((db) => db.select().from(body).where(oneOfGiven(body.id, 'ids')).orderBy(asc(body.id)));

interface Found {
  readonly row: MunicipalityRow;
  readonly place: Pick<typeof place.$inferSelect, keyof typeof CENTRE> | null;
  readonly region: { readonly nameRu: string | null; readonly nameEn: string } | null;
}

interface PartsOfOne {
  readonly countries: readonly { readonly countryCode: string }[];
  readonly bodies: readonly BodyView[];
  readonly cites: readonly CitationView[];
}

function viewOf(found: Found, { countries, bodies, cites }: PartsOfOne): MunicipalityView {
  const { row, place: centre, region: of } = found;
  return {
    id: row.id,
    kind: row.kind as MunicipalityKind,
    name: { ru: row.nameRu, en: row.nameEn },
    officialName: row.officialNameRu === null && row.officialNameEn === null ? null : { ru: row.officialNameRu, en: row.officialNameEn },
    oktmo: row.oktmo,
    validFrom: row.validFrom,
    validTo: row.validTo,
    centre:
      centre === null
        ? null
        : {
            id: centre.id,
            name: { ru: centre.nameRu, en: centre.name },
            lat: centre.lat,
            lon: centre.lon,
            population: centre.population,
            timezone: centre.timezone,
            cites: cites.filter((cite) => cite.aspect === 'place'),
          },
    region: of === null ? null : { ru: of.nameRu, en: of.nameEn },
    countries: countries.map(({ countryCode }) => ({
      code: countryCode,
      cites: cites.filter((cite) => cite.aspect === `country:${countryCode}`),
    })),
    bodies,
    cites: cites.filter((cite) => cite.aspect === 'name'),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** Municipalities in the order of their ids, from the one after `after`: what the API pages through. */
export async function municipalityIdsPage(
  db: Database,
  filter: MunicipalitiesFilter,
  page: { after?: string | undefined; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: municipality.id })
    .from(municipality)
    .where(and(await matching(db, filter), page.after === undefined ? undefined : sql`${municipality.id} > ${page.after}`))
    .orderBy(asc(municipality.id))
    .limit(page.limit);
  return rows.map((row) => row.id);
}

/** One page of the list that people read, by name. */
export async function municipalitiesByName(
  db: Database,
  filter: MunicipalitiesFilter,
  page: { lang: Lang; offset: number; limit: number },
): Promise<readonly string[]> {
  const [first, second] = page.lang === 'ru' ? [municipality.nameRu, municipality.nameEn] : [municipality.nameEn, municipality.nameRu];
  const rows = await db
    .select({ id: municipality.id })
    .from(municipality)
    .where(await matching(db, filter))
    .orderBy(alphabetical(sql`coalesce(${first}, ${second})`), asc(municipality.id))
    .offset(page.offset)
    .limit(page.limit);
  return rows.map((row) => row.id);
}

export async function countMunicipalities(db: Database, filter: MunicipalitiesFilter = {}): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(municipality)
    .where(await matching(db, filter));
  return row?.total ?? 0;
}

/** By words of a name, or by the name of the centre in any form; all that was typed. */
async function matching(db: Database, { q, country, updatedSince, ids, meant }: MunicipalitiesFilter): Promise<SQL | undefined> {
  return and(
    await called(db, q, meant),
    country === undefined
      ? undefined
      : sql`exists (select 1 from ${municipalityCountry} c where c.municipality_id = ${municipality.id} and c.country_code = ${country})`,
    updatedSince === undefined ? undefined : sql`${municipality.updatedAt} >= ${updatedSince}::timestamptz`,
    ids === undefined ? undefined : ids.length === 0 ? sql`false` : oneOf(municipality.id, ids),
  );
}

async function called(db: Database, q: string | undefined, known?: readonly string[]): Promise<SQL | undefined> {
  if (q === undefined) return undefined;
  const words = wordsTyped(q);
  if (words.length === 0) return sql`false`;
  const meant = known ?? (await idsMeant(db, q));
  // Found first and sorted then: walking all municipalities in their order, each with its words, takes the longer the fewer are found.
  const named = sql`${municipality.id} = any(array(select ${municipality.id} from ${municipality} where ${hasWords(wordsOfNames.municipality, words)}))`;
  return meant.length === 0 ? named : or(named, oneOf(municipality.id, meant));
}

/** Municipalities whose centres have a name that was typed. */
export async function idsMeant(db: Database, q: string | undefined): Promise<readonly string[]> {
  return (await municipalitiesMeant(db, q)).flatMap(({ ids }) => ids);
}

/** All municipalities to which some source gives this country. */
export async function municipalityIdsWith(db: Database, filter: Pick<MunicipalitiesFilter, 'country'>): Promise<readonly string[]> {
  const rows = await db
    .select({ id: municipality.id })
    .from(municipality)
    .where(await matching(db, filter))
    .orderBy(asc(municipality.id));
  return rows.map((row) => row.id);
}

/** Codes of the countries that sources give to the register's municipalities. */
export async function countriesOfTheRegister(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ code: municipalityCountry.countryCode })
    .from(municipalityCountry)
    .orderBy(asc(municipalityCountry.countryCode));
  return rows.map((row) => row.code);
}

/** Municipalities that came before this one and after it. */
export async function successionOf(db: Database, id: string): Promise<{ predecessors: readonly string[]; successors: readonly string[] }> {
  const rows = await db
    .select()
    .from(municipalitySuccession)
    .where(or(eq(municipalitySuccession.successorId, id), eq(municipalitySuccession.predecessorId, id)));
  return {
    predecessors: rows.filter((row) => row.successorId === id).map((row) => row.predecessorId),
    successors: rows.filter((row) => row.predecessorId === id).map((row) => row.successorId),
  };
}

/** Municipalities that are called so, those with the largest centres first. */
export async function municipalityIdsFor(db: Database, wanted: { q: string; limit: number }): Promise<readonly string[]> {
  const rows = await db
    .select({ id: municipality.id })
    .from(municipality)
    .leftJoin(place, eq(place.id, municipality.centreId))
    .where(await called(db, wanted.q))
    .orderBy(sql`${place.population} desc nulls last`, asc(municipality.id))
    .limit(wanted.limit);
  return rows.map((row) => row.id);
}

/** Municipalities with these centres, in the order of the centres. */
export async function municipalityIdsAt(db: Database, wanted: { centres: readonly number[]; limit: number }): Promise<readonly string[]> {
  if (wanted.centres.length === 0) return [];
  const rows = await db
    .select({ id: municipality.id })
    .from(municipality)
    .where(oneOf(municipality.centreId, wanted.centres))
    .orderBy(sql`array_position(${sql.param([...wanted.centres])}::int[], ${municipality.centreId})`, asc(municipality.id))
    .limit(wanted.limit);
  return rows.map((row) => row.id);
}

/** Municipalities whose centre is this place. */
export async function municipalitiesOfPlace(db: Database, placeId: number): Promise<readonly { id: string; name: Bilingual }[]> {
  const rows = await db
    .select({ id: municipality.id, ru: municipality.nameRu, en: municipality.nameEn })
    .from(municipality)
    .where(eq(municipality.centreId, placeId))
    .orderBy(asc(municipality.id));
  return rows.map((row) => ({ id: row.id, name: { ru: row.ru, en: row.en } }));
}

function bodyView(row: BodyRow): BodyView {
  return {
    id: row.id,
    kind: row.kind as BodyKind,
    name: { ru: row.nameRu, en: row.nameEn },
    municipalityId: row.municipalityId,
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

export async function bodiesByIds(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, BodyView>> {
  const rows = ids.length === 0 ? [] : await bodiesAsked(db, { ids });
  return new Map(rows.map((row) => [row.id, bodyView(row)]));
}

export function municipalitiesExist(db: Database, ids: readonly (string | null)[]): Promise<boolean> {
  return allAreIn(db, municipality, ids);
}

export function bodiesExist(db: Database, ids: readonly string[]): Promise<boolean> {
  return allAreIn(db, body, ids);
}

export function peopleExist(db: Database, ids: readonly string[]): Promise<boolean> {
  return allAreIn(db, person, ids);
}

async function allAreIn(db: Database, table: typeof municipality | typeof body | typeof person, ids: readonly (string | null)[]) {
  const named = [...new Set(ids.filter((id) => id !== null))];
  return named.length === 0 || (await db.$count(table, oneOf(table.id, named))) === named.length;
}
