/**
 * How careful the resolver is on names of the encyclopedia's pairs: 200 drawn with the seed 20260510, each looked up by hand, with the reason
 * beside it (bench/import-gold.csv).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/platform/db/store.ts';
import { loadGazetteer } from '../src/slices/places/index.server.ts';
import { judgeGold } from './judged-gold.ts';

const folder = mkdtempSync(join(tmpdir(), 'pobratim-gold-'));
const store = await openStore({ dataFolder: folder, databaseUrl: process.env['DATABASE_URL'] ?? null }, (reason) => {
  throw new Error(reason);
});
await loadGazetteer({ db: store.db });
const { names, said, precision, wrong } = await judgeGold(store.db);
console.log(`${names} names: ${said} resolved, ${wrong.length} wrong, precision ${precision.toFixed(4)} (bar 0.98)`);
for (const one of wrong) console.log(`  ${one}`);
await store.close();
rmSync(folder, { recursive: true, force: true });
process.exit(precision >= 0.98 ? 0 : 1);
