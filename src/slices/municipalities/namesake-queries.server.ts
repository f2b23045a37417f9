import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { place, region } from '../places/index.tables.ts';
import { countryName } from '../places/index.ts';
import type { MunicipalityKind } from './input.ts';
import { municipalityKindName } from './messages.ts';
import { body, municipality, municipalityCountry } from './tables.server.ts';

/** What tells records of one list apart that are called alike: of municipalities their kind and region, of bodies their town. By id. */
export async function whatTellsApart(
  db: Database,
  kind: 'municipality' | 'body',
  rows: readonly { readonly id: string; readonly name: Bilingual }[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const called = Map.groupBy(rows, ({ name }) => inLang(name, lang).toLowerCase());
  const ids = [...called.values()].filter((namesakes) => namesakes.length > 1).flatMap((namesakes) => namesakes.map(({ id }) => id));
  return kind === 'municipality' ? whereMunicipalitiesLie(db, ids, lang) : townsOfBodies(db, ids, lang);
}

async function whereMunicipalitiesLie(db: Database, ids: readonly string[], lang: Lang): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({
      id: municipality.id,
      kind: municipality.kind,
      where: { ru: region.nameRu, en: region.nameEn },
      countries: sql<readonly string[]>`array(select ${municipalityCountry.countryCode} from ${municipalityCountry}
        where ${municipalityCountry.municipalityId} = ${municipality.id} order by 1)`,
    })
    .from(municipality)
    .leftJoin(place, eq(place.id, municipality.centreId))
    .leftJoin(region, eq(region.code, place.regionCode))
    .where(oneOf(municipality.id, ids));
  return new Map(
    rows.map(({ id, kind, where, countries }) => {
      const lies = where === null ? countries.map((code) => countryName(code, lang)).join(' / ') : inLang(where, lang);
      return [id, [municipalityKindName(kind as MunicipalityKind, lang), lies].filter((part) => part !== '').join(', ')];
    }),
  );
}

async function townsOfBodies(db: Database, ids: readonly string[], lang: Lang): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: body.id, town: { ru: municipality.nameRu, en: municipality.nameEn } })
    .from(body)
    .innerJoin(municipality, eq(municipality.id, body.municipalityId))
    .where(oneOf(body.id, ids));
  return new Map(rows.map(({ id, town }) => [id, inLang(town, lang)]));
}
