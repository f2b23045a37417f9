/**
 * Names from lists of towns, resolved: precision and recall on names of our own, what becomes of the rows of a real list where it is at hand.
 * bench/places-resolve.ts [FOLDER]: keeps the database in FOLDER and loads it only once.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';
import { openStore } from '../src/platform/db/store.ts';
import { loadGazetteer, lookUpPlaces, resolvePlace } from '../src/slices/places/index.server.ts';
import { countryByName, nameKey } from '../src/slices/places/index.ts';
import { NAMES_TO_RESOLVE } from './places-to-resolve.ts';

const list = dataOfOthers('data/twin-towns/twin_cities_raw.csv').path;
const ROWS_OF_THE_LIST = 3000;
const kept = process.argv[2];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'pobratim-resolve-'));
const store = await openStore({ dataFolder: folder, databaseUrl: process.env['DATABASE_URL'] ?? null }, (reason) => {
  throw new Error(reason);
});
const { db } = store;
await loadGazetteer({ db });

const answers = [];
for (const [name, country, region, right] of NAMES_TO_RESOLVE) {
  const { placeId, why } = await resolvePlace(db, { name, country, region });
  const [first] = (await lookUpPlaces(db, { q: name, country: countryByName(country) ?? 'ZZ', limit: 10 })).filter(
    ({ by, how }) => how === 'exact' && nameKey(by) === nameKey(name),
  );
  answers.push({ name, country, right, placeId, why, baseline: first?.place.id ?? null });
}
console.log(
  `${answers.length} names of our own, ${answers.filter(({ right }) => right === null).length} of them no place that is meant for sure`,
);
console.table({
  resolved: judged(answers.map(({ placeId, right }) => ({ said: placeId, right }))),
  'same name, same country, largest': judged(answers.map(({ baseline, right }) => ({ said: baseline, right }))),
});
for (const { name, country, right, placeId, why } of answers)
  if (placeId !== right) console.log(`${name} | ${country}: ${placeId ?? why}, should be ${right ?? 'none'}`);

if (existsSync(list)) await resolveList();
else console.log(`A real list: not resolved, ${list} is not there`);
await store.close();
if (kept === undefined) rmSync(folder, { recursive: true });

function judged(all: readonly { said: number | null; right: number | null }[]) {
  const said = all.filter((one) => one.said !== null);
  const hits = said.filter((one) => one.said === one.right).length;
  const share = (whole: number) => (hits / whole).toFixed(3);
  return { said: said.length, right: hits, precision: share(said.length), recall: share(all.filter(({ right }) => right !== null).length) };
}

async function resolveList() {
  const rows = readFileSync(list, 'utf8').split(/\r?\n/).slice(1, ROWS_OF_THE_LIST);
  const simple = rows.map((row) => row.split(',')).filter((columns) => columns.length === 4);
  const whys: Record<string, number> = {};
  const start = performance.now();
  for (const [, , name = '', country = ''] of simple) {
    const { why } = await resolvePlace(db, { name, country });
    whys[why] = (whys[why] ?? 0) + 1;
  }
  console.log(`${simple.length} rows of a real list, ${((performance.now() - start) / simple.length).toFixed(1)} ms each`);
  console.table(whys);
}
