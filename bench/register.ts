/**
 * The register under load: API and pages with 20,000 made-up partnerships, beside a floor of plain node:http with the same SQL and bytes.
 * bench/register.ts [pglite|postgresql] [API]: both where none is named; with API without the pages. The filled embedded database is kept
 * in node_modules/.cache, that of TEST_DATABASE_URL where it is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { createApp } from '../src/main/app.ts';
import { Readiness } from '../src/main/readiness.ts';
import { searchables } from '../src/main/searchables.server.ts';
import { seeded } from '../src/platform/chance.testing.ts';
import { systemClock } from '../src/platform/clock.ts';
import { startPostgres } from '../src/platform/db/postgres-server.testing.ts';
import { openStore, type Store } from '../src/platform/db/store.ts';
import { openLog } from '../src/platform/log.ts';
import { loadGazetteer } from '../src/slices/places/index.server.ts';
import { bringIndexUpToDate } from '../src/slices/search/index.server.ts';
import { ask, type Measured, median } from './load.ts';
import { fillWithMadeUp } from './made-up-register.ts';
import { typedQueries } from './places-queries.ts';
import { record } from './recorded.ts';

const SEED = 20_260_301;
const PARTNERSHIPS = 20_000;
const SECONDS = 3;
const RUNS = 3;
const checkout = fileURLToPath(new URL('..', import.meta.url));
const cache = join(checkout, 'node_modules/.cache/pobratim');
/** A register that was filled at another schema is not measured. */
const schema = createHash('sha256')
  .update(readFileSync(join(checkout, 'src/platform/db/migrations/meta/_journal.json')))
  .digest('hex')
  .slice(0, 12);
const ready = new Readiness();
ready.stage = { kind: 'ready' };

type Variables = Readonly<Record<string, string>>;
type Mix = Readonly<Record<string, readonly string[]>>;

const wanted = process.argv.slice(2);
const onlyApi = wanted.includes('API');
const engines = (['pglite', 'postgresql'] as const).filter((engine) => !wanted.some(isEngine) || wanted.includes(engine));
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, seed ${SEED}`);
for (const engine of engines) {
  const server = engine === 'postgresql' ? await startPostgres() : null;
  const folder = join(cache, `bench-${schema}-${engine}`);
  const variables: Variables = { POBRATIM_DATA: folder, ...(server === null ? {} : { DATABASE_URL: server.url }) };
  try {
    console.log(`\n${engine} ${server?.version ?? ''}`);
    await measure(folder, variables);
  } finally {
    await server?.stop();
  }
}
process.exit(0);

function isEngine(word: string): boolean {
  return word === 'pglite' || word === 'postgresql';
}

async function measure(folder: string, variables: Variables): Promise<void> {
  const { mix, recorded } = await recordedMix(folder, variables);
  for (const [kind, paths] of Object.entries(mix)) console.log(`  ${kind}: ${paths.length} addresses, as ${decodeURI(paths[0] ?? '')}`);
  const began = performance.now();
  const product = await started(join(checkout, 'bin/start'), [], { ...variables, POBRATIM_DEMO: '0', POBRATIM_RATE_LIMIT: '0' });
  console.log(`  start with data: ${((performance.now() - began) / 1000).toFixed(1)} s, resident ${memoryOf(product.process)}`);
  const ours = await timed(product.url, mix);
  console.log(`  after the load: resident ${memoryOf(product.process)}`);
  await stopped(product.process);
  const floor = await started(process.execPath, ['--disable-warning=ExperimentalWarning', 'bench/floor.ts', recorded, folder], variables);
  const bare = await timed(floor.url, mix);
  console.log(`  floor after the load: resident ${memoryOf(floor.process)}`);
  await stopped(floor.process);
  console.table(
    Object.fromEntries(
      Object.entries(mix).flatMap(([kind]) => [
        [kind, row(ours[kind], bare[kind])],
        [`${kind}, floor`, row(bare[kind])],
      ]),
    ),
  );
}

/** Fills the database where it is empty, and records what each address of the mix asks of it and is answered with. */
async function recordedMix(folder: string, variables: Variables): Promise<{ mix: Mix; recorded: string }> {
  mkdirSync(folder, { recursive: true });
  const store = await openStore({ dataFolder: folder, databaseUrl: variables['DATABASE_URL'] ?? null }, fail);
  const began = performance.now();
  await loadGazetteer({ db: store.db });
  const isNew = (await store.pool.query('select 1 from partnership limit 1')).rowCount === 0;
  if (isNew) await fillWithMadeUp(store.pool, PARTNERSHIPS);
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  if (isNew) console.log(`  filled in ${seconds()} s`);
  await bringIndexUpToDate(store.db, searchables, { onProgress: () => {} });
  if (isNew) console.log(`  and indexed in ${seconds()} s`);
  const all = await mixOf(store);
  const mix = Object.fromEntries(Object.entries(all).filter(([kind]) => !onlyApi || kind.startsWith('API')));
  const pages: ServerBuild = await import(join(checkout, 'build/server/index.js'));
  const app = createApp({
    store,
    clock: systemClock,
    log: openLog('silent'),
    readiness: ready,
    pages,
    origin: 'http://localhost:3000',
    assets: join(checkout, 'build/client'),
  });
  const fetch = async (path: string) => app.fetch(new Request(`http://localhost:3000${path}`));
  const recorded = join(cache, 'bench-recorded.json');
  writeFileSync(recorded, JSON.stringify(await record(store.pool, fetch, Object.values(mix).flat())));
  await store.close();
  return { mix, recorded };
}

/** A fixed, seeded mix of requests by kind. */
async function mixOf({ pool }: Store): Promise<Mix> {
  const random = seeded(SEED);
  const any = (n: number) => Math.floor(random() * n);
  const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  const places = await pool.query(
    'select id, name_ru as "nameRu", name, population, country_code as country from place where population >= 1000 order by id',
  );
  const towns = await pool.query("select id from municipality where id like 'town-%' order by id");
  const typed = typedQueries(places.rows, random, 25).map(({ typed: q }) => encodeURIComponent(q).replaceAll("'", '%27'));
  const filter = () => {
    const direction = ['culture', 'sport', 'tourism'][any(3)];
    const country = ['RU', 'BY', 'CN', 'DE', 'US', 'IN', 'FR', 'TR'][any(8)];
    return [`direction=${direction}`, `country=${country}`, `direction=${direction}&country=${country}`][any(3)];
  };
  return {
    'API: partnership by id': times(200, () => `/api/v1/partnerships/made-${1 + any(PARTNERSHIPS)}`),
    'API: filtered list with total': times(60, () => `/api/v1/partnerships?${filter()}&limit=20`),
    'API: look-up': typed.map((q) => `/api/v1/municipalities?q=${q}&limit=10`),
    'partnership page': times(100, () => `/ru/partnerships/made-${1 + any(PARTNERSHIPS)}`),
    'municipality page': times(100, () => `/ru/municipalities/${towns.rows[any(towns.rows.length)].id}`),
    'register page': times(30, () => `/ru/partnerships?${filter()}`),
    'search page': typed.slice(0, 150).map((q) => `/ru/search?q=${q}`),
    'home page': ['/ru'],
  };
}

async function timed(url: string, mix: Mix): Promise<Readonly<Record<string, { one: Measured; eight: Measured }>>> {
  const measured: Record<string, { one: Measured; eight: Measured }> = {};
  for (const [kind, paths] of Object.entries(mix)) {
    await ask(url, paths, 8, SECONDS / 2);
    const runs = async (connections: number) => {
      const all = [];
      for (let run = 0; run < RUNS; run += 1) all.push(await ask(url, paths, connections, SECONDS));
      return median(all);
    };
    measured[kind] = { one: await runs(1), eight: await runs(8) };
  }
  return measured;
}

function row(of: { one: Measured; eight: Measured } | undefined, floor?: { eight: Measured }) {
  if (of === undefined) return {};
  const ms = (value: number) => Number(value.toFixed(1));
  return {
    'p50 ms': ms(of.one.p50),
    'p95 ms': ms(of.one.p95),
    'p99 ms': ms(of.one.p99),
    'a second, 8 at a time': Math.round(of.eight.perSecond),
    'of the floor': floor === undefined ? '' : `${Math.round((100 * of.eight.perSecond) / floor.eight.perSecond)} %`,
  };
}

/** Logs as it does by default, to nowhere. */
function started(program: string, args: readonly string[], variables: Variables): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${[program, ...args].join(' ')} ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const line = text.split('\n').find((one) => one.startsWith('{"ready":true'));
      if (line !== undefined) resolve({ process: child, url: JSON.parse(line).url });
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Resident memory now and at its highest, as the system counts it. */
function memoryOf({ pid }: ChildProcess): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return `${of('VmRSS')} MB, at most ${of('VmHWM')} MB`;
}

function fail(reason: string): never {
  throw new Error(reason);
}
