import type { Database } from '../../platform/db/database.ts';
import { loadGazetteer } from './actions/load-gazetteer.server.ts';
import { placesOfGeoNames } from './gazetteer-source.server.ts';

const LARGE = 100_000;

/** The places of Russia and Belarus and the large cities of the world, as if they were the whole gazetteer: a twentieth of it. */
export async function loadWellKnownPlaces(db: Database): Promise<void> {
  await loadGazetteer({ db, places: placesOfGeoNames(isWellKnown) });
}

function isWellKnown(line: string): boolean {
  const column = line.split('\t');
  return ['RU', 'BY'].includes(column[8] ?? '') || Number(column[14]) >= LARGE;
}
