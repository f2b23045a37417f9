/**
 * The gazetteer: load time, look-up by kind of query, Russian names against GeoNames's own labelled ones where they are at hand.
 * bench/places.ts [FOLDER]: keeps the database in FOLDER and loads it only once.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { seeded } from '../src/platform/chance.testing.ts';
import { openStore } from '../src/platform/db/store.ts';
import { countPlaces, loadGazetteer, lookUpPlaces, placesPage } from '../src/slices/places/index.server.ts';
import { gold, judged, namesOf } from './places-names.ts';
import { type Query, typedQueries } from './places-queries.ts';

const SEED = 20_210_600;
const A_KIND = 150;
const kept = process.argv[2];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'pobratim-places-'));
const store = await openStore({ dataFolder: folder, databaseUrl: process.env['DATABASE_URL'] ?? null }, (reason) => {
  throw new Error(reason);
});
const { db } = store;

const began = performance.now();
let longest = 0;
let last = began;
const { written } = await loadGazetteer({
  db,
  onProgress: () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  },
});
console.log(
  `${store.engine}: ${written} places loaded in ${((performance.now() - began) / 1000).toFixed(1)} s, longest step ${longest.toFixed(0)} ms`,
);

const rows = await db.execute(
  sql`select id, name_ru as "nameRu", name, population, country_code as country from place where population >= 1000 order by id`,
);
const queries = typedQueries(rows.rows as never, seeded(SEED), A_KIND);
console.log(`seed ${SEED}, ${queries.length} look-ups one at a time, limit 10`);
for (const query of queries.slice(0, 100)) await lookUpPlaces(db, { q: query.typed, limit: 10 });
const measured: Awaited<ReturnType<typeof measure>>[] = [];
for (const query of queries) measured.push(await measure(query));
const floor = [];
for (const _ of queries) {
  const start = performance.now();
  await db.execute(sql`select 1`);
  floor.push(performance.now() - start);
}
const kinds = [...new Set(queries.map(({ kind }) => kind))];
console.table(
  Object.fromEntries([
    ...kinds.map((kind) => [kind, summary(measured.filter((one) => one.kind === kind))]),
    ['all', summary(measured)],
    ['floor: select 1', { ...spread(floor) }],
  ]),
);
const slow = measured.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
console.log(`slowest: ${slow.map(({ typed, ms }) => `${typed} ${ms.toFixed(0)}`).join(' · ')}`);

for (const page of [{}, { country: 'RU' }, { q: 'san' }, { q: 'бла', country: 'RU' }]) {
  const start = performance.now();
  const items = await placesPage(db, { ...page, limit: 50 });
  const middle = performance.now();
  const total = await countPlaces(db, page);
  console.log(
    `page ${JSON.stringify(page)}: ${items.length} in ${(middle - start).toFixed(0)} ms, ${total} counted in ${(performance.now() - middle).toFixed(0)} ms`,
  );
}

if (existsSync(gold)) console.table(judged(readFileSync(gold, 'utf8'), await namesOf(db)));
else console.log(`Russian names: not judged, ${gold} is not there`);
await store.close();
if (kept === undefined) rmSync(folder, { recursive: true });

async function measure(query: Query) {
  const start = performance.now();
  const found = await lookUpPlaces(db, { q: query.typed, limit: 10 });
  const ms = performance.now() - start;
  return { ...query, ms, first: found[0]?.place.id === query.id, found: found.some(({ place }) => place.id === query.id) };
}

function summary(all: readonly { ms: number; first: boolean; found: boolean }[]) {
  const share = (hit: number) => `${((100 * hit) / all.length).toFixed(0)} %`;
  return {
    ...spread(all.map(({ ms }) => ms)),
    'first place': share(all.filter(({ first }) => first).length),
    'in the first ten': share(all.filter(({ found }) => found).length),
  };
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1));
  return { n: sorted.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) };
}
