import type { Database } from '../../platform/db/database.ts';
import { lookUpPlaces, type PlacesWanted } from '../places/index.server.ts';
import { unclaimedPlaceIdsPage } from './place-queries.server.ts';
import { type MunicipalitiesFilter, municipalityIdsAt, municipalityIdsPage } from './queries.server.ts';

/** What a list of municipalities goes through, and then the places that nobody made one; null: none. */
export interface Wanted {
  readonly municipalities: MunicipalitiesFilter;
  readonly places: PlacesWanted | null;
}

const MOST_MEANT = 50;

/**
 * The list as it was asked for; when nothing is called so, instead of the name those that it may mean: by a slip, or with its region. The
 * same question has the same answer, so that a walk through its pages meets every item once.
 */
export async function wantedOrMeant(db: Database, wanted: Wanted): Promise<Wanted> {
  const { q, ...others } = wanted.municipalities;
  if (q === undefined || (await isAnythingCalledSo(db, wanted))) return wanted;
  const found = await lookUpPlaces(db, { q, country: others.country, limit: MOST_MEANT });
  const places = found.map(({ place }) => place.id);
  const centred = await municipalityIdsAt(db, { centres: places, limit: MOST_MEANT });
  const ids = others.ids === undefined ? centred : centred.filter((id) => others.ids?.includes(id));
  return { municipalities: { ...others, ids }, places: wanted.places === null ? null : { country: others.country, ids: places } };
}

async function isAnythingCalledSo(db: Database, { municipalities, places }: Wanted): Promise<boolean> {
  if ((await municipalityIdsPage(db, municipalities, { limit: 1 })).length > 0) return true;
  return places !== null && (await unclaimedPlaceIdsPage(db, places, { limit: 1 })).length > 0;
}
