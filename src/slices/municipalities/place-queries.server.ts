import { and, asc, countDistinct, eq, gt, type SQL, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import { countPlaces, idsCalled, type PlacesWanted, wantedPlaces } from '../places/index.server.ts';
import { place, region } from '../places/index.tables.ts';
import { nameKey } from '../places/index.ts';
import { municipality } from './tables.server.ts';

const unclaimed: SQL = sql`not exists (select 1 from ${municipality} m where m.centre_id = ${place.id})`;

/** Places that no municipality has as its centre, in the order of their ids, from the one after `after`. */
export async function unclaimedPlaceIdsPage(
  db: Database,
  wanted: PlacesWanted,
  page: { after?: number | undefined; limit: number },
): Promise<readonly number[]> {
  if (nothingCanBeMeant(wanted)) return [];
  if (wanted.q !== undefined) {
    const { rows } = await db.execute<{ id: number }>(
      sql`select place_id as id from ${calledAndUnclaimed(wanted.q, wanted)} and place_id > ${page.after ?? 0} order by 1 limit ${page.limit}`,
    );
    return rows.map(({ id }) => id);
  }
  const rows = await db
    .select({ id: place.id })
    .from(place)
    .where(and(wantedPlaces(wanted), unclaimed, page.after === undefined ? undefined : gt(place.id, page.after)))
    .orderBy(asc(place.id))
    .limit(page.limit);
  return rows.map((row) => row.id);
}

/** Without a name: all wanted places but the few that are centres, cheaper than asking each of two hundred thousand. */
export async function countUnclaimedPlaces(db: Database, wanted: PlacesWanted): Promise<number> {
  if (nothingCanBeMeant(wanted)) return 0;
  if (wanted.q !== undefined) {
    const called = calledAndUnclaimed(wanted.q, wanted);
    const { rows } = await db.execute<{ total: number }>(sql`select count(*)::int as total from ${called}`);
    return rows[0]?.total ?? 0;
  }
  const [claimed] = await db
    .select({ total: countDistinct(place.id) })
    .from(municipality)
    .innerJoin(place, eq(place.id, municipality.centreId))
    .where(wantedPlaces(wanted));
  return (await countPlaces(db, wanted)) - (claimed?.total ?? 0);
}

const PLACE_SHOWN = {
  id: place.id,
  name: place.name,
  nameRu: place.nameRu,
  countryCode: place.countryCode,
  lat: place.lat,
  lon: place.lon,
  population: place.population,
};

/** A place that nobody made a municipality, and the region where it is. */
export interface UnclaimedPlace {
  readonly place: Pick<typeof place.$inferSelect, keyof typeof PLACE_SHOWN>;
  readonly region: { readonly nameRu: string | null; readonly nameEn: string } | null;
}

const unclaimedPlacesAsked = builtOnce<UnclaimedPlace[], { readonly ids: readonly number[] }>((db) =>
  db
    .select({ place: PLACE_SHOWN, region: { nameRu: region.nameRu, nameEn: region.nameEn } })
    .from(place)
    .leftJoin(region, eq(region.code, place.regionCode))
    .where(and(oneOfGiven(place.id, 'ids'), unclaimed)),
);

/** Those of these places that no municipality has as its centre, each with its region. */
export async function unclaimedPlacesByIds(db: Database, ids: readonly number[]): Promise<readonly UnclaimedPlace[]> {
  return ids.length === 0 ? [] : unclaimedPlacesAsked(db, { ids });
}

/** Two letters begin thousands of names: the places themselves are not looked at, and each is asked about once. */
function calledAndUnclaimed(q: string, { country }: PlacesWanted): SQL {
  return sql`(select distinct place_id from (${idsCalled(q, country)}) keys) called where not exists (select 1 from ${municipality} m where m.centre_id = called.place_id)`;
}

/** Signs alone make no name: no place begins with them. */
function nothingCanBeMeant({ q }: PlacesWanted): boolean {
  return q !== undefined && nameKey(q) === '';
}
