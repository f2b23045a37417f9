import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { nameKey } from '../../platform/i18n/name-key.ts';
import type { Place, Region } from './place.ts';
import { gazetteerLoad, place, placeKey, region } from './tables.server.ts';
import { typedKeys } from './typed-forms.ts';

export async function placeById(db: Database, id: number): Promise<Place | null> {
  const [row] = await db.select().from(place).where(eq(place.id, id));
  return row ?? null;
}

export async function placesByIds(db: Database, ids: readonly number[]): Promise<readonly Place[]> {
  return ids.length === 0 ? [] : db.select().from(place).where(oneOf(place.id, ids));
}

/** Whether all these places are there; no other action may make a municipality of one of them until the transaction ends. */
export async function placesExist(tx: Database, ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await tx.select({ id: place.id }).from(place).where(oneOf(place.id, ids)).orderBy(asc(place.id)).for('no key update');
  return found.length === new Set(ids).size;
}

export async function regionsByCodes(db: Database, codes: readonly string[]): Promise<readonly Region[]> {
  if (codes.length === 0) return [];
  const columns = { code: region.code, countryCode: region.countryCode, nameEn: region.nameEn, nameRu: region.nameRu };
  return db.select(columns).from(region).where(oneOf(region.code, codes));
}

export async function regionByCode(db: Database, code: string): Promise<Region | null> {
  return (await regionsByCodes(db, [code]))[0] ?? null;
}

export interface PlacesWanted {
  /** The beginning of a name, or a whole name in any form. */
  readonly q?: string | undefined;
  readonly country?: string | undefined;
  /** Only these, where given. */
  readonly ids?: readonly number[] | undefined;
}

/** Places in the order of their ids, from the one after `after`. */
export function placesPage(db: Database, page: PlacesWanted & { after?: number | undefined; limit: number }): Promise<readonly Place[]> {
  return db
    .select()
    .from(place)
    .where(and(wantedPlaces(page), page.after === undefined ? undefined : gt(place.id, page.after)))
    .orderBy(asc(place.id))
    .limit(page.limit);
}

/** How many places `placesPage` would go through. */
export async function countPlaces(db: Database, wanted: PlacesWanted): Promise<number> {
  if (wanted.ids === undefined && wanted.q === undefined && wanted.country === undefined) {
    const [load] = await db.select({ done: gazetteerLoad.placesDone }).from(gazetteerLoad);
    return load?.done ?? 0;
  }
  if (wanted.ids !== undefined || wanted.q === undefined) return db.$count(place, wantedPlaces(wanted));
  const ids = idsCalled(wanted.q, wanted.country);
  const { rows } = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from (select distinct place_id from (${ids}) keys) called`,
  );
  return rows[0]?.total ?? 0;
}

/** The condition on `place` of `placesPage` and `countPlaces`, for those who join it with their own. */
export function wantedPlaces({ q, country, ids }: PlacesWanted): SQL | undefined {
  return and(
    country === undefined ? undefined : eq(place.countryCode, country),
    ids === undefined ? undefined : oneOf(place.id, ids),
    q === undefined || nameKey(q) === '' ? undefined : sql`${place.id} in (${idsCalled(q, undefined)})`,
  );
}

/**
 * The column `place_id`: of places of which a name begins so, and of those of whose name this is a case form or another spelling. Each of
 * its two parts is read from the index alone; a place may come more than once.
 */
export function idsCalled(q: string, country: string | undefined): SQL {
  const start = nameKey(q);
  const keys = typedKeys(q).map(({ key }) => key);
  const begins = sql`${placeKey.key} ~>=~ ${start} and ${placeKey.key} ~<~ ${`${start}\u{10FFFF}`}`;
  const where = (condition: SQL) => and(condition, country === undefined ? undefined : eq(placeKey.countryCode, country));
  const idsWhere = (condition: SQL) => sql`select ${placeKey.placeId} from ${placeKey} where ${where(condition)}`;
  return sql`${idsWhere(begins)} union all ${idsWhere(oneOf(placeKey.key, keys))}`;
}

export async function gazetteerIsComplete(db: Database): Promise<boolean> {
  const rows = await db.select().from(gazetteerLoad).where(eq(gazetteerLoad.complete, true)).limit(1);
  return rows.length === 1;
}
