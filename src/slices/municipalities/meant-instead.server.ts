import type { Database } from '../../platform/db/database.ts';
import { lookUpPlaces, type PlacesWanted } from '../places/index.server.ts';
import { type MunicipalitiesFilter, municipalityIdsAt } from './queries.server.ts';

/** What a list of municipalities goes through, and then the places that nobody made one; null: none. */
export interface Wanted {
  readonly municipalities: MunicipalitiesFilter;
  readonly places: PlacesWanted | null;
}

const MOST_MEANT = 50;

/**
 * Where nothing is called so: those that were meant by a slip, or by a name with its region. The same question has the same answer, so
 * that a walk through its pages meets every one once.
 */
export async function meantInstead(db: Database, { municipalities, places }: Wanted): Promise<Wanted> {
  const { q = '', ...others } = municipalities;
  const found = (await lookUpPlaces(db, { q, country: others.country, limit: MOST_MEANT })).map(({ place }) => place.id);
  const centred = await municipalityIdsAt(db, { centres: found, limit: MOST_MEANT });
  const ids = others.ids === undefined ? centred : centred.filter((id) => others.ids?.includes(id));
  return { municipalities: { ...others, ids }, places: places === null ? null : { country: others.country, ids: found } };
}
