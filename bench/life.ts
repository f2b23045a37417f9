/**
 * How ties live: the night's work, what one change costs, and a town's page of 5,000 promises, with a large register beside a small one.
 * bench/life.ts [pglite|postgresql] [TIES]: 100,000 ties with 2 million promises on PostgreSQL, 2,000 with 40,000 on PGlite; both where none is named.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { createApp } from '../src/main/app.ts';
import { asInstallation } from '../src/main/facts.ts';
import { Readiness } from '../src/main/readiness.ts';
import { clockStoppedAt } from '../src/platform/clock.ts';
import { startPostgres } from '../src/platform/db/postgres-server.testing.ts';
import { openStore, type Store } from '../src/platform/db/store.ts';
import { openLog } from '../src/platform/log.ts';
import { followLife, sayOfCommitment } from '../src/slices/commitments/index.server.ts';
import { lifeJobs } from '../src/slices/commitments/jobs.server.ts';
import { fillWithTies, TOWN } from './made-up-ties.ts';

type Engine = 'pglite' | 'postgresql';

const LARGE: Readonly<Record<Engine, number>> = { pglite: 2000, postgresql: 100_000 };
const SMALL = 1000;
const CHANGES = 200;
const PAGES = 40;
const checkout = fileURLToPath(new URL('..', import.meta.url));

const [named, count] = process.argv.slice(2);
const engines = (['pglite', 'postgresql'] as const).filter((engine) => named === undefined || named === engine);
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
for (const engine of engines) {
  const rows: Record<string, Record<string, string>> = {};
  for (const ties of [SMALL, Number(count ?? LARGE[engine])]) rows[`${ties} ties, ${ties * 20} promises`] = await measuredOn(engine, ties);
  console.log(engine);
  console.table(rows);
}
process.exit(0);

async function measuredOn(engine: Engine, ties: number): Promise<Record<string, string>> {
  const server = engine === 'postgresql' ? await startPostgres() : null;
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-life-'));
  const store = await openStore({ dataFolder: folder, databaseUrl: server?.url ?? null }, (reason) => {
    throw new Error(reason);
  });
  try {
    const began = performance.now();
    await fillWithTies(store.pool, ties);
    console.log(`  ${engine}: ${ties} ties filled in ${seconds(began)}`);
    const nights = {
      'first night': await night(store, '2026-11-01'),
      'next night': await night(store, '2026-11-02'),
      'a month on': await night(store, '2026-12-01'),
    };
    console.log(' ', nights);
    return { ...nights, ...(await changes(store, ties)), ...(await townsPage(store)) };
  } finally {
    await store.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/** The job as it runs each night; where a run ends before the work does, the next goes on. */
async function night({ db, pool }: Store, day: string): Promise<string> {
  const [job] = lifeJobs(db, { clock: clockStoppedAt(`${day}T00:10:00Z`), replyDays: 14 });
  const began = performance.now();
  for (let left = 1; left > 0; ) {
    await job?.run('scheduled', { isLast: false });
    const { rows } = await pool.query(
      'select count(*)::int as n from partnership p left join tie_life l on l.partnership_id = p.id where l.as_of is null or l.as_of < $1',
      [day],
    );
    left = rows[0].n;
  }
  return seconds(began);
}

/** What a change of one promise costs, and how much of it is the life of its tie. */
async function changes({ db }: Store, ties: number): Promise<Record<string, string>> {
  const clock = clockStoppedAt('2026-12-01T09:00:00Z');
  const life: number[] = [];
  const whole: number[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const tie = 1 + ((n * 7919) % ties);
    const changed = [{ kind: 'commitment', id: `bench-${tie}-3`, before: null }];
    const began = performance.now();
    await db.transaction((tx) => followLife(tx, changed, { clock, replyDays: 14 }));
    life.push(performance.now() - began);
    const said = {
      id: `bench-said-${n}`,
      commitment: `bench-${tie}-3`,
      move: 'begin' as const,
      happenedOn: null,
      reason: null,
      evidence: [],
      paper: null,
    };
    const asked = performance.now();
    const outcome = await sayOfCommitment(asInstallation(db, clock), said);
    whole.push(performance.now() - asked);
    if (!outcome.ok && n === 0) throw new Error(outcome.refusal);
  }
  return { 'life after a change': quantiles(life), 'the change whole': quantiles(whole) };
}

/** The page of all promises of a town, through the built pages; missing where they have none. */
async function townsPage(store: Store): Promise<Record<string, string>> {
  const built = join(checkout, 'build/server/index.js');
  if (!existsSync(built)) return { 'page of 5,000 promises': 'no pages are built' };
  const ready = new Readiness();
  ready.stage = { kind: 'ready' };
  const pages: ServerBuild = await import(built);
  const parts = { store, clock: clockStoppedAt('2026-12-01T09:00:00Z'), log: openLog('silent'), readiness: ready, pages };
  const app = createApp({ ...parts, origin: 'http://localhost:3000', assets: join(checkout, 'build/client') });
  const times: number[] = [];
  for (let run = 0; run < PAGES; run += 1) {
    const began = performance.now();
    const answer = await app.fetch(new Request(`http://localhost:3000/ru/municipalities/${TOWN.id}/commitments`));
    await answer.text();
    if (answer.status !== 200) return { 'page of 5,000 promises': `answers ${answer.status}` };
    if (run >= 5) times.push(performance.now() - began);
  }
  return { 'page of 5,000 promises': quantiles(times) };
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}
