/**
 * A program of its own, since the whole gazetteer's package is found by Node alone: fills the data folder that POBRATIM_DATA names with the
 * well-known places, if it is told `few`, and drops its old journal.
 */
import { readConfig } from '../src/platform/config.ts';
import { openStore } from '../src/platform/db/store.ts';
import { loadWellKnownPlaces } from '../src/slices/places/well-known-places.testing.ts';
import { checkout } from './server.testing.ts';

const store = await openStore(readConfig(process.env, checkout), (reason) => {
  throw new Error(reason);
});
if (process.argv.includes('few')) await loadWellKnownPlaces(store.db);
// After so much writing the database keeps hundreds of megabytes of used journal at hand, which every copy would carry along.
for (let nth = 0; nth < 30; nth += 1) {
  await store.pool.query('select pg_switch_wal()');
  await store.pool.query('checkpoint');
}
await store.close();
