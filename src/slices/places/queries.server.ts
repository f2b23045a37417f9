import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { gazetteerLoad, type PlaceRow, place, placeKey, type RegionRow, region } from './tables.server.ts';
import { typedKeys } from './typed-forms.ts';

export interface FoundPlace {
  readonly place: PlaceRow;
  readonly region: RegionRow | null;
  /** How the typed name met the place's. */
  readonly matched: 'exact' | 'prefix';
}

const ENOUGH = 40;

export interface PlaceLookUp {
  readonly q: string;
  /** ISO code. */
  readonly country?: string | undefined;
  readonly limit: number;
}

/** Places that may be meant by what was typed, the likeliest first. */
export async function lookUpPlaces(db: Database, { q, country, limit }: PlaceLookUp): Promise<readonly FoundPlace[]> {
  const keys = typedKeys(q);
  if (keys.length === 0) return [];
  const found = new Map<number, FoundPlace['matched']>();
  for (const { placeId } of await exactMatches(db, keys, country)) found.set(placeId, 'exact');
  if (found.size < limit) {
    for (const key of keys) for (const { placeId } of await prefixMatches(db, key, country)) if (!found.has(placeId)) found.set(placeId, 'prefix');
  }
  const ids = [...found.keys()].slice(0, limit);
  const rows = await withRegions(db, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ...row, matched: found.get(id) ?? 'prefix' }];
  });
}

function exactMatches(db: Database, keys: readonly string[], country: string | undefined) {
  return db
    .select({ placeId: placeKey.placeId, key: placeKey.key, weight: placeKey.weight })
    .from(placeKey)
    .where(and(inArray(placeKey.key, [...keys]), ofCountry(country)))
    .orderBy(sql`weight desc`, placeKey.placeId)
    .limit(ENOUGH);
}

function prefixMatches(db: Database, prefix: string, country: string | undefined) {
  const next = `${prefix}\u{10FFFF}`;
  return db
    .select({ placeId: placeKey.placeId, key: placeKey.key, weight: placeKey.weight })
    .from(placeKey)
    .where(and(sql`${placeKey.key} ~>=~ ${prefix} and ${placeKey.key} ~<~ ${next}`, ofCountry(country)))
    .orderBy(sql`weight desc`, placeKey.placeId)
    .limit(ENOUGH);
}

function ofCountry(country: string | undefined) {
  return country === undefined ? undefined : eq(placeKey.countryCode, country);
}

async function withRegions(db: Database, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, { place: PlaceRow; region: RegionRow | null }>();
  const rows = await db.select().from(place).leftJoin(region, eq(region.code, place.regionCode)).where(inArray(place.id, [...ids]));
  return new Map(rows.map((row) => [row.place.id, row]));
}

export async function placeById(db: Database, id: number): Promise<PlaceRow | null> {
  const [row] = await db.select().from(place).where(eq(place.id, id));
  return row ?? null;
}

export async function placesByIds(db: Database, ids: readonly number[]): Promise<readonly PlaceRow[]> {
  return ids.length === 0 ? [] : db.select().from(place).where(inArray(place.id, [...ids]));
}

export async function regionsByCodes(db: Database, codes: readonly string[]): Promise<readonly RegionRow[]> {
  return codes.length === 0 ? [] : db.select().from(region).where(inArray(region.code, [...codes]));
}

export async function regionByCode(db: Database, code: string): Promise<RegionRow | null> {
  return (await regionsByCodes(db, [code]))[0] ?? null;
}

/** Places in the order of their ids, from the one after `after`. */
export function placesPage(db: Database, page: { country?: string | undefined; after?: number | undefined; limit: number }): Promise<readonly PlaceRow[]> {
  return db
    .select()
    .from(place)
    .where(
      and(
        page.country === undefined ? undefined : eq(place.countryCode, page.country),
        page.after === undefined ? undefined : gt(place.id, page.after),
      ),
    )
    .orderBy(asc(place.id))
    .limit(page.limit);
}

export async function gazetteerIsComplete(db: Database): Promise<boolean> {
  const rows = await db.select().from(gazetteerLoad).where(eq(gazetteerLoad.complete, true)).limit(1);
  return rows.length === 1;
}
