import { asc } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { lookUpPlaces, placesByIds } from '../places/index.server.ts';
import { countryName, nameKey } from '../places/index.ts';
import { bodiesNamed } from './body-queries.server.ts';
import { bodiesByIds, municipalitiesByIds, municipalityIdsFor } from './queries.server.ts';
import { body, municipality, person } from './tables.server.ts';

const TABLES = { municipality, body, person };
const OFFERED = 8;

/** Names by ids; one that is not there has none. */
export async function namesOf(
  db: Database,
  kind: keyof typeof TABLES,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const table = TABLES[kind];
  const rows = await db
    .select({ id: table.id, ru: table.nameRu, en: table.nameEn })
    .from(table)
    .where(oneOf(table.id, wanted))
    .orderBy(asc(table.id));
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

export async function wordsFor(
  db: Database,
  kind: keyof typeof TABLES,
  lang: Lang,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await namesOf(db, kind, ids))].map(([id, name]) => [id, inLang(name, lang)]));
}

/** Municipalities that may be meant by a name in a form. */
export async function municipalitiesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const ids = await municipalityIdsFor(db, { q: typed, limit: OFFERED });
  const views = await municipalitiesByIds(db, ids);
  return ids.flatMap((id) => {
    const found = views.get(id);
    if (found === undefined) return [];
    const where = [
      found.region === null ? null : inLang(found.region, lang),
      ...found.countries.map(({ code }) => countryName(code, lang)),
    ];
    return [
      {
        value: id,
        label: [inLang(found.name, lang), ...where.filter((one) => one !== null)].join(', '),
        isSure: isCalled(found.name, typed),
      },
    ];
  });
}

/** Bodies that may be meant by a name in a form. */
export async function bodiesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const found = await bodiesNamed(db, typed, OFFERED);
  const views = await bodiesByIds(
    db,
    found.map(({ id }) => id),
  );
  const towns = await namesOf(
    db,
    'municipality',
    [...views.values()].map(({ municipalityId }) => municipalityId),
  );
  return found.map(({ id, name }) => {
    const town = towns.get(views.get(id)?.municipalityId ?? '');
    return {
      value: id,
      label: [inLang(name, lang), ...(town === undefined ? [] : [inLang(town, lang)])].join(', '),
      isSure: isCalled(name, typed),
    };
  });
}

/** Places that may be meant as a centre. */
export async function placesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const found = await lookUpPlaces(db, { q: typed, limit: OFFERED });
  return found.map(({ place, region, how }) => {
    const name = inLang({ ru: place.nameRu, en: place.name }, lang);
    const of = region === null ? [] : [inLang({ ru: region.nameRu, en: region.nameEn }, lang)];
    return {
      value: String(place.id),
      label: [name, ...of, countryName(place.countryCode, lang)].join(', '),
      isSure: how === 'exact' || how === 'declined',
    };
  });
}

/** Names of places, for the history and for forms. */
export async function placeNames(db: Database, lang: Lang, ids: readonly number[]): Promise<ReadonlyMap<string, string>> {
  const places = ids.length === 0 ? [] : await placesByIds(db, ids);
  return new Map(places.map((one) => [String(one.id), inLang({ ru: one.nameRu, en: one.name }, lang)]));
}

function isCalled({ ru, en }: Bilingual, typed: string): boolean {
  return [ru, en].some((name) => name !== null && nameKey(name) === nameKey(typed));
}
