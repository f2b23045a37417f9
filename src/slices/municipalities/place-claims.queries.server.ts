import { type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { countryByName } from '../places/index.ts';
import { municipality, municipalityCountry } from './tables.server.ts';

/** Municipalities by the place that is their centre, each with all its names. */
export async function municipalitiesAt(
  db: Pick<Database, 'select'>,
  places: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly id: string; readonly kind: string; readonly names: readonly string[] }[]>> {
  if (places.length === 0) return new Map();
  const rows = await db
    .select()
    .from(municipality)
    .where(oneOf(municipality.centreId, [...new Set(places)]))
    .orderBy(municipality.id);
  const claims = rows.map(({ id, kind, centreId, nameRu, nameEn, officialNameRu, officialNameEn }) => ({
    centre: centreId ?? -1,
    id,
    kind,
    names: [nameRu, nameEn, officialNameRu, officialNameEn].filter((name) => name !== null),
  }));
  return Map.groupBy(claims, ({ centre }) => centre);
}

/** The only municipality of that country that is called exactly so, by the key of the name as it was given. */
export async function municipalitiesNamed(
  db: Pick<Database, 'execute'>,
  names: readonly { readonly key: string; readonly name: string; readonly country: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  // Two look-ups by the indexes of the lists' order, which is why case matters here.
  const called = (name: SQL) => sql`select w.key, m.id, w.country
    from unnest(${sql.param(names.map(({ key }) => key))}::text[], ${sql.param(names.map((one) => one.name))}::text[],
      ${sql.param(names.map(({ country }) => countryByName(country)))}::text[]) as w (key, name, country)
    join ${municipality} m on ${alphabetical(name)} = w.name`;
  const { rows } = await db.execute<{ key: string; id: string }>(sql`select n.key, min(n.id) as id
    from (${called(sql`coalesce(m.name_ru, m.name_en)`)} union ${called(sql`coalesce(m.name_en, m.name_ru)`)}) n
    where n.country is null or exists
      (select 1 from ${municipalityCountry} c where c.municipality_id = n.id and c.country_code = n.country)
    group by n.key having count(*) = 1`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}
