import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descendants } from './processes.testing.ts';

export const checkout = fileURLToPath(new URL('..', import.meta.url));

export interface RunningProgram {
  readonly process: ChildProcess;
  /** What it printed so far. */
  readonly printed: { stdout: string; stderr: string };
  /** Waits for the end and answers with the exit code; null after a signal. */
  ended(): Promise<number | null>;
}

const running = new Set<RunningProgram>();
process.once('exit', () => {
  for (const program of running) killWithAllOf(program);
});

/** What was started from here and has not ended. */
export const programsThatRun = (): ReadonlySet<RunningProgram> => new Set(running);

/** Kills what runs and is none of these, with all that came of it. */
export async function endAllBut(kept: ReadonlySet<RunningProgram>): Promise<void> {
  const left = [...running].filter((program) => !kept.has(program));
  for (const program of left) killWithAllOf(program);
  await Promise.allSettled(left.map((program) => program.ended()));
}

/** npm does not tell what it started that it is killed. */
function killWithAllOf(program: RunningProgram): void {
  for (const pid of descendants(program.process.pid ?? 0)) process.kill(pid, 'SIGKILL');
  program.process.kill('SIGKILL');
}

/** Starts a program in the checkout with its own port and data folder: with the demonstration and no rate limit unless `variables` say otherwise. */
export function startProgram(program: string, args: readonly string[], variables: Readonly<Record<string, string>>): RunningProgram {
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...ownEnvironment(), PORT: '0', POBRATIM_DEMO: '1', POBRATIM_RATE_LIMIT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const end = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', (code) => resolve(code)));
  const started: RunningProgram = { process: child, printed, ended: () => end };
  running.add(started);
  const forget = () => running.delete(started);
  end.then(forget, forget);
  return started;
}

/** The test runner's own variables would change what the server does. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:VITEST|VITE_|NODE_ENV$|NODE_OPTIONS$|TEST$|DEV$|PROD$|MODE$|SSR$|DATABASE_URL$|POBRATIM_(?!CHROMIUM))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

export function startServer(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): RunningProgram {
  return startProgram(
    process.execPath,
    ['--import', './bin/resolve-once.mjs', '--disable-warning=ExperimentalWarning', ...nodeOptions, 'src/main/server.ts'],
    {
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(checkout, 'node_modules/.cache/node'),
      POBRATIM_DATA: folder,
      LOG_LEVEL: 'warn',
      ...variables,
    },
  );
}

/** For a server whose public address is not its own: its line does not say on which port it listens. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Waits for the line that says where the server answers. Throws what it said instead. */
export async function readyUrl(server: RunningProgram, seconds = 120): Promise<string> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const line = server.printed.stdout.split('\n').find((text) => text.startsWith('{"ready":true'));
    if (line !== undefined) return (JSON.parse(line) as { url: string }).url;
    if (server.process.exitCode !== null || server.process.signalCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server was not ready within ${seconds} s. It said: ${server.printed.stderr.slice(-2000)}`);
}

/** What a data folder begins with: loading all places takes half a minute, so that each kind is kept between runs, and copied. */
const LOADS = {
  /** By a command: a server would begin the register, and then it would be too late for the demonstration. */
  async gazetteer(folder: string) {
    await through(startProgram(POBRATIM, ['migrate'], { POBRATIM_DATA: folder }));
    await through(startProgram(process.execPath, [FILL_FOLDER], { POBRATIM_DATA: folder }));
  },
  async places(folder: string) {
    await through(startProgram(process.execPath, [FILL_FOLDER, 'few'], { POBRATIM_DATA: folder }));
  },
  async demonstration(folder: string) {
    cpSync(await keptFolder('places'), folder, { recursive: true });
    await through(startProgram(POBRATIM, ['demo'], { POBRATIM_DATA: folder }));
  },
};

const POBRATIM = join(checkout, 'bin/pobratim');
const FILL_FOLDER = 'e2e/fill-folder.testing.ts';
const WELL_KNOWN = 'src/slices/places/well-known-places.testing.ts';
const PLACES_AND_TABLES = ['src/slices/places/**/*.ts', 'src/platform/db/**', 'node_modules/cit*/package.json', FILL_FOLDER];
const MADE_BY: Readonly<Record<keyof typeof LOADS, readonly string[]>> = {
  gazetteer: PLACES_AND_TABLES,
  places: PLACES_AND_TABLES,
  demonstration: [...PLACES_AND_TABLES, 'src/**/*.ts'],
};

async function through(program: RunningProgram): Promise<void> {
  if ((await program.ended()) !== 0) throw new Error(`The data folder could not be filled: ${program.printed.stderr}`);
}

/** A data folder of one's own with the whole gazetteer and nothing else: for what is told of all its places. It is large. */
export const folderWithGazetteer = (): Promise<string> => ownCopyOf('gazetteer');

/** The same with the places of Russia and Belarus and the large cities of the world: to the server that is its whole gazetteer. */
export const folderWithPlaces = (): Promise<string> => ownCopyOf('places');

/** These places and the five cases: a register that began with the demonstration. */
export const folderWithDemonstration = (): Promise<string> => ownCopyOf('demonstration');

async function ownCopyOf(kind: keyof typeof LOADS): Promise<string> {
  const own = mkdtempSync(join(tmpdir(), 'pobratim-e2e-'));
  cpSync(await keptFolder(kind), own, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return own;
}

/** The folder of this kind that is kept. Two test files must not load it at once: it is asked for before they run. */
export async function keptFolder(kind: keyof typeof LOADS): Promise<string> {
  const cache = join(checkout, 'node_modules/.cache/pobratim');
  const kept = join(cache, `${kind}-${hashOf(MADE_BY[kind])}`);
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const fresh = join(cache, `loading-${kind}-${process.pid}`);
  await LOADS[kind](fresh);
  for (const name of readdirSync(cache)) if (name.startsWith(`${kind}-`)) rmSync(join(cache, name), { recursive: true, force: true });
  renameSync(fresh, kept);
  return kept;
}

/** Of the files of these patterns, their tests left out. */
function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const paths = globSync([...patterns], { cwd: checkout, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => [FILL_FOLDER, WELL_KNOWN].some((one) => path.endsWith(one)) || !/\.(?:test|testing)\.tsx?$/.test(path));
  for (const path of [...new Set(paths)].sort()) hash.update(path.slice(checkout.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
