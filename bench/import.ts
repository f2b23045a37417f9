/**
 * 26,114 pairs of an encyclopedia brought in on PGlite, alone and beside a server that is read: seconds, memory, what became of the rows.
 * bench/import.ts [FILE]: another list of ties.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout, folderWithGazetteer, type RunningProgram, readyUrl, startProgram, startServer } from '../e2e/server.testing.ts';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';

const list = process.argv[2] ?? dataOfOthers('data/twin-towns/twin_cities_raw.csv').path;
/** The bars of the issue: seconds, bytes resident, and how many times slower readers may be than when nobody imports. */
const BARS = { seconds: 90, megabytes: 1500, slower: 3 };
const IDLE_SECONDS = 20;
const PATHS = [
  ...['/ru', '/ru/partnerships', '/ru/partnerships/sochi-minsk', '/ru/municipalities?q=%D0%BC%D0%B8%D0%BD%D1%81%D0%BA', '/en/sources'],
  ...['/ru/search?q=%D0%A1%D0%BE%D1%87%D0%B8', '/api/v1/partnerships?limit=20', '/api/v1/municipalities?q=minsk', '/ru/feed.xml'],
];
const SOURCE = [
  '--source',
  'Lists of twin towns',
  '--publisher',
  'Wikipedia',
  '--url',
  'https://en.wikipedia.org/wiki/Lists_of_twin_towns_and_sister_cities',
];

interface Answer {
  readonly rows: number;
  readonly resolved: number;
  readonly queued: number;
  readonly duplicates: number;
  readonly errors: readonly { readonly row: number; readonly code: string }[];
  readonly seconds: number;
}

if (!existsSync(list)) {
  console.log(`skipped: ${list} is not there`);
  process.exit(0);
}
const passed = [await alone(), await besideServer()].every(Boolean);
process.exit(passed ? 0 : 1);

async function alone(): Promise<boolean> {
  const folder = await folderWithGazetteer();
  try {
    console.log('\nThe command alone, with the embedded database in its own process');
    const first = await bringIn(folder, []);
    print(first);
    const again = await bringIn(folder, []);
    console.log(
      `The same file again: ${again.answer.resolved} resolved, ${again.answer.duplicates} say what is there already, ${again.seconds.toFixed(1)} s`,
    );
    return first.seconds <= BARS.seconds && first.megabytes <= BARS.megabytes && again.answer.resolved === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideServer(): Promise<boolean> {
  const folder = await folderWithGazetteer();
  const server = startServer(folder);
  try {
    const url = await readyUrl(server);
    console.log('\nThe command beside a server that somebody reads, one request at a time');
    await readFor(url, 5);
    const idle = await readFor(url, IDLE_SECONDS);
    const reading = read(url);
    const done = await bringIn(folder, [server]);
    const during = await reading.stop();
    print(done);
    console.table({ 'nobody imports': row(idle), 'an import runs': row(during) });
    console.log(`Readers’ p95 is ${(during.p95 / idle.p95).toFixed(2)} times the idle one (bar: ${BARS.slower}).`);
    return done.seconds <= BARS.seconds && during.p95 <= BARS.slower * idle.p95;
  } finally {
    server.process.kill('SIGTERM');
    await server.ended();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bringIn(folder: string, others: readonly RunningProgram[]) {
  const began = performance.now();
  const command = startProgram(join(checkout, 'bin/pobratim'), ['import', list, '--kind', 'partnerships', ...SOURCE, '--json'], {
    POBRATIM_DATA: folder,
  });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(
      most,
      [command, ...others].reduce((sum, one) => sum + residentOf(one.process.pid ?? 0), 0),
    );
  }, 100);
  const code = await command.ended();
  clearInterval(watch);
  if (code !== 0) throw new Error(`the command ended with ${code ?? command.process.signalCode}: ${command.printed.stderr}`);
  return { answer: JSON.parse(command.printed.stdout) as Answer, seconds: (performance.now() - began) / 1000, megabytes: most };
}

/** Megabytes, by Linux; 0 elsewhere. */
function residentOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

interface Read {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

async function readFor(url: string, seconds: number): Promise<Read> {
  const reading = read(url);
  await pause(seconds * 1000);
  return reading.stop();
}

/** Asks for the addresses in their order, over and over, one request at a time, until it is stopped. */
function read(url: string) {
  const times: number[] = [];
  let stopped = false;
  const all = (async () => {
    while (!stopped) for (const path of PATHS) times.push(await timeOf(url + path));
  })();
  return {
    async stop(): Promise<Read> {
      stopped = true;
      await all;
      const sorted = times.toSorted((a, b) => a - b);
      const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
      return { requests: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
    },
  };
}

async function timeOf(url: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}`);
  return performance.now() - start;
}

function row({ requests, p50, p95, p99, most }: Read) {
  const ms = (value: number) => Number(value.toFixed(1));
  return { requests, 'p50 ms': ms(p50), 'p95 ms': ms(p95), 'p99 ms': ms(p99), 'longest ms': ms(most) };
}

function print({ answer, seconds, megabytes }: Awaited<ReturnType<typeof bringIn>>): void {
  const { rows, resolved, queued, duplicates, errors } = answer;
  const broken = new Set(errors.map((one) => one.row)).size;
  console.table([
    { seconds: Number(seconds.toFixed(1)), 'MB resident': megabytes, rows, resolved, queued, duplicates, 'rows with errors': broken },
  ]);
  if (resolved + queued + duplicates + broken !== rows) throw new Error('the parts are not the whole');
  console.table(Object.fromEntries([...Map.groupBy(errors, ({ code }) => code)].map(([code, some]) => [code, some.length])));
}
