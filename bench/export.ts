/**
 * A register of 26,000 made-up ties as a file: seconds, bytes, memory, and how long a page waits meanwhile.
 * bench/export.ts: on the embedded database, filled anew.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { createApp } from '../src/main/app.ts';
import { Readiness } from '../src/main/readiness.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openStore } from '../src/platform/db/store.ts';
import { openLog } from '../src/platform/log.ts';
import { loadGazetteer } from '../src/slices/places/index.server.ts';
import { fillWithMadeUp } from './made-up-register.ts';

const TIES = 26_000;
const MEGABYTE = 1_048_576;
const PAGE = '/ru/partnerships/made-77';
const checkout = fileURLToPath(new URL('..', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'pobratim-export-'));
const store = await openStore({ dataFolder: folder, databaseUrl: null }, (reason) => {
  throw new Error(String(reason));
});
await loadGazetteer({ db: store.db });
await fillWithMadeUp(store.pool, TIES, 1);
const readiness = new Readiness();
readiness.stage = { kind: 'ready' };
const pages: ServerBuild = await import(join(checkout, 'build/server/index.js'));
const app = createApp({
  store,
  clock: systemClock,
  log: openLog('silent'),
  readiness,
  pages,
  origin: 'http://localhost:3000',
  assets: join(checkout, 'build/client'),
});
const get = async (path: string) => app.fetch(new Request(`http://localhost:3000${path}`));

const idle = await waits(async () => {
  await new Promise((resolve) => setTimeout(resolve, 5000));
});
console.log(`a page waits ${idle} when nothing else is asked for`);
const table: Record<string, object> = {};
for (const format of ['csv', 'xlsx', 'json']) table[format] = await measured(format);
console.table(table);
await store.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function measured(format: string): Promise<object> {
  const before = process.memoryUsage().rss;
  const most = { rss: before };
  const watch = setInterval(() => {
    most.rss = Math.max(most.rss, process.memoryUsage().rss);
  }, 50);
  const began = performance.now();
  const got = { bytes: 0, first: 0 };
  const page = await waits(async () => {
    const answer = await get(`/ru/partnerships/export?format=${format}`);
    for await (const piece of answer.body ?? []) {
      got.first ||= performance.now() - began;
      got.bytes += piece.length;
    }
  });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return {
    seconds: seconds.toFixed(1),
    'first byte, s': (got.first / 1000).toFixed(2),
    MB: (got.bytes / MEGABYTE).toFixed(1),
    'memory, MB more': ((most.rss - before) / MEGABYTE).toFixed(0),
    'a page waits': page,
  };
}

/** One page after another for as long as this runs. */
async function waits(run: () => Promise<void>): Promise<string> {
  let isOver = false;
  const ended = run().finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    const began = performance.now();
    await (await get(PAGE)).text();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await ended;
  times.sort((a, b) => a - b);
  const part = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0)} ms`;
  return `p50 ${part(0.5)}, p95 ${part(0.95)} (${times.length})`;
}
