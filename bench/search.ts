/**
 * The search: quality by kind of mistake and time, beside plain to_tsvector and MiniSearch, with 26,000 ties, 390,000 events and the gazetteer.
 * bench/search.ts [TIES]: 26000 where none is named. The filled database is kept in node_modules/.cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { createApp } from '../src/main/app.ts';
import { loadDemonstration, recordGazetteerSource } from '../src/main/demonstration/load-demonstration.server.ts';
import { asInstallation } from '../src/main/facts.ts';
import { LETTERS, recordPapers } from '../src/main/papers.testing.ts';
import { Readiness } from '../src/main/readiness.ts';
import { findEverywhere } from '../src/main/search.server.ts';
import { firstThree, THE_SECRETARY } from '../src/main/search-quality.testing.ts';
import { searchables } from '../src/main/searchables.server.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openStore, type Store } from '../src/platform/db/store.ts';
import { openLog } from '../src/platform/log.ts';
import { loadGazetteer } from '../src/slices/places/index.server.ts';
import { bringIndexUpToDate } from '../src/slices/search/index.server.ts';
import { fillWithMadeUp } from './made-up-register.ts';
import { documentsOf, miniSearchOf, plainSearchOf } from './search-peers.ts';
import { SEARCH_QUERIES, type SearchQuery } from './search-queries.ts';

const TIES = Number(process.argv[2] ?? 26_000);
const RUNS = 5;
const checkout = fileURLToPath(new URL('..', import.meta.url));
const cache = join(checkout, 'node_modules/.cache/pobratim');
const schema = createHash('sha256')
  .update(readFileSync(join(checkout, 'src/platform/db/migrations/meta/_journal.json')))
  .digest('hex')
  .slice(0, 12);

type Answer = (query: SearchQuery) => Promise<readonly string[]>;

const store = await filled(join(cache, `bench-search-${schema}-${TIES}`));
await report(store);
const queries = Object.values(SEARCH_QUERIES).flat();
console.table(await comparison(store));
console.table(await pages(store));
await store.close();

/** The register of the bench: gazetteer, demonstration, papers with numbers, made-up ties; filled and indexed once. */
async function filled(folder: string): Promise<Store> {
  const isNew = !existsSync(join(folder, 'filled'));
  mkdirSync(folder, { recursive: true });
  const opened = await openStore({ dataFolder: folder, databaseUrl: null }, (reason) => {
    throw new Error(reason);
  });
  const { db, pool } = opened;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  if (isNew) {
    await loadGazetteer({ db });
    const acting = { ...asInstallation(db, systemClock), recordsChanged: async () => {} };
    await recordGazetteerSource(acting);
    await loadDemonstration(acting);
    await recordPapers(acting);
    for (const statement of LETTERS) await pool.query(statement);
    await fillWithMadeUp(pool, TIES);
    console.log(`filled in ${seconds()} s`);
  }
  const indexing = performance.now();
  await bringIndexUpToDate(db, searchables, {
    onProgress: (kind, done) => {
      if (done % 50_000 === 0) console.log(`  ${kind}: ${done} documents, ${seconds()} s`);
    },
  });
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; index up to date in ${((performance.now() - indexing) / 1000).toFixed(0)} s`,
  );
  writeFileSync(join(folder, 'filled'), '');
  return opened;
}

async function report({ pool }: Store): Promise<void> {
  const { rows } = await pool.query(`select kind, count(*)::int as documents from search_document group by kind
    union all select 'words', count(*)::int from search_word union all select 'places', count(*)::int from place order by 2 desc`);
  console.log(rows.map(({ kind, documents }) => `${kind} ${documents}`).join(' · '));
}

async function comparison(opened: Store) {
  const documents = await documentsOf(opened.db);
  const plain = await plainSearchOf(opened.pool, documents);
  const mini = miniSearchOf(documents);
  console.log(`MiniSearch: ${documents.length} documents in ${mini.seconds.toFixed(1)} s and ${mini.megabytes} MB`);
  return {
    ours: await judged((query) => firstThree(opened.db, query)),
    to_tsvector: await judged(plain),
    MiniSearch: await judged(mini.answer),
  };
}

/** Share of the queries whose record is among the first three, by kind of mistake; and how long an answer takes. */
async function judged(answer: Answer) {
  const shares: Record<string, string> = {};
  let right = 0;
  for (const [mistake, some] of Object.entries(SEARCH_QUERIES)) {
    const missed: string[] = [];
    for (const query of some) {
      const first = await answer(query);
      if (!query.wanted.some((wanted) => first.includes(wanted))) missed.push(query.q);
    }
    right += some.length - missed.length;
    shares[mistake] = `${some.length - missed.length} of ${some.length}`;
    if (missed.length > 0) console.log(`  ${mistake}: missed ${missed.join(' · ')}`);
  }
  return { ...shares, all: `${((100 * right) / queries.length).toFixed(0)} %`, ...(await timed(answer)) };
}

async function timed(ask: (query: SearchQuery) => Promise<unknown>) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    for (const query of queries) {
      const start = performance.now();
      await ask(query);
      times.push(performance.now() - start);
    }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1));
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'max ms': at(1) };
}

/** One request at a time: the function, the page, the list while typing; and words that stand in very many documents. */
async function pages(opened: Store) {
  const ready = new Readiness();
  ready.stage = { kind: 'ready' };
  const build: ServerBuild = await import(join(checkout, 'build/server/index.js'));
  const app = createApp({
    store: opened,
    clock: systemClock,
    log: openLog('silent'),
    readiness: ready,
    pages: build,
    origin: 'http://localhost:3000',
    assets: join(checkout, 'build/client'),
  });
  const get = async (path: string) => {
    const answer = await app.fetch(new Request(`http://localhost:3000${path}`));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    await answer.text();
  };
  const common = ['встреча школьников', 'города', 'партнёрства', 'событие', 'San', 'Новый', 'администрация', 'побратимы'].map((q) => ({
    q,
    wanted: [],
  }));
  const byOfficer = (q: string) => findEverywhere(opened.db, { q, actor: THE_SECRETARY });
  const commonly = async () => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1)
      for (const { q } of common) {
        const start = performance.now();
        await byOfficer(q);
        times.push(performance.now() - start);
      }
    const sorted = times.toSorted((a, b) => a - b);
    return { 'p50 ms': Number((sorted[sorted.length >> 1] ?? 0).toFixed(1)), 'max ms': Number((sorted.at(-1) ?? 0).toFixed(1)) };
  };
  return {
    'the function, in the workspace': await timed(({ q }) => byOfficer(q)),
    'the page': await timed(({ q }) => get(`/ru/search?q=${encodeURIComponent(q)}`)),
    'the list while typing': await timed(({ q }) => get(`/ru/search/suggest?q=${encodeURIComponent(q)}`)),
    'words of very many documents': await commonly(),
    'floor: select 1': await timed(() => opened.pool.query('select 1')),
  };
}
