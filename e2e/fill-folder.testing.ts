/**
 * A program of its own, since the whole gazetteer's package is found by Node alone: fills the data folder that POBRATIM_DATA names with the
 * places of Russia and Belarus and the large cities of the world, if that is asked for by `few`, and drops its old journal.
 */
import { readConfig } from '../src/platform/config.ts';
import { openStore } from '../src/platform/db/store.ts';
import { placesOfGeoNames } from '../src/slices/places/gazetteer-source.server.ts';
import { loadGazetteer } from '../src/slices/places/index.server.ts';
import { checkout } from './server.testing.ts';

function isWellKnown(line: string): boolean {
  const column = line.split('\t');
  return ['RU', 'BY'].includes(column[8] ?? '') || Number(column[14]) >= 100_000;
}

const store = await openStore(readConfig(process.env, checkout), (reason) => {
  throw new Error(reason);
});
if (process.argv.includes('few')) await loadGazetteer({ db: store.db, places: placesOfGeoNames(isWellKnown) });
// After so much writing the database keeps hundreds of megabytes of used journal at hand, which every copy would carry along.
for (let nth = 0; nth < 30; nth += 1) {
  await store.pool.query('select pg_switch_wal()');
  await store.pool.query('checkpoint');
}
await store.close();
