import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { folderWithDemonstration, type RunningProgram, readyUrl, startProgram, startServer } from './server.testing.ts';

let prepared: string;
beforeAll(async () => {
  prepared = await folderWithDemonstration();
}, 300_000);
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

const opened: RunningProgram[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const program of opened.splice(0)) {
    // The server that npm started would outlive it.
    for (const pid of descendants(program.process.pid ?? 0)) process.kill(pid, 'SIGKILL');
    program.process.kill('SIGKILL');
    await program.ended();
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is dropped after the test: empty, or a copy of one with the gazetteer. */
function ownFolder(from?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-start-'));
  folders.push(folder);
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  return folder;
}

function started(program: RunningProgram): RunningProgram {
  opened.push(program);
  return program;
}

describe('npm start', () => {
  it('becomes the server: a stop ends it with 0 and leaves no process (npm run bench start says how soon)', async () => {
    const npm = started(startProgram('npm', ['start'], { POBRATIM_DATA: ownFolder(prepared), LOG_LEVEL: 'warn' }));
    const url = await readyUrl(npm);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const family = descendants(npm.process.pid ?? 0);
    expect(family).toHaveLength(1);
    npm.process.kill('SIGTERM');
    expect(await npm.ended()).toBe(0);
    expect(family.filter(isRunning)).toEqual([]);
  });

  it('prints npm’s banner the administrator’s link and that it is ready, nothing else', async () => {
    const npm = started(startProgram('npm', ['start'], { POBRATIM_DATA: ownFolder(prepared), LOG_LEVEL: 'warn' }));
    const url = await readyUrl(npm);
    npm.process.kill('SIGTERM');
    await npm.ended();
    const lines = npm.printed.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('> '));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { administrator: expect.stringMatching(/^http:\/\/localhost:\d+\/ru\/invitation\/[\w-]{43}$/) },
      { ready: true, url },
    ]);
  });

  it('loads nothing again the second time (npm run bench start says how long it takes)', async () => {
    const folder = ownFolder(prepared);
    for (const time of ['first', 'second']) {
      const npm = started(startProgram('npm', ['start'], { POBRATIM_DATA: folder, LOG_LEVEL: 'info' }));
      await readyUrl(npm);
      if (time === 'second') expect(npm.printed.stderr).not.toContain('loading the gazetteer');
      npm.process.kill('SIGTERM');
      expect(await npm.ended()).toBe(0);
    }
  });
});

describe('a data folder that must not be opened is refused in one sentence and untouched', () => {
  const damaged: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
    [
      'of a newer version',
      (folder) => writeFileSync(join(folder, 'pobratim.json'), JSON.stringify({ format: 'pobratim-data', schema: 9999 })),
      /newer version of Pobratim/,
    ],
    ['with a marker that cannot be read', (folder) => writeFileSync(join(folder, 'pobratim.json'), '{'), /damaged: pobratim\.json/],
    ['without its database', (folder) => rmSync(join(folder, 'database'), { recursive: true }), /damaged: the database is missing/],
    [
      'with a torn control file',
      (folder) => truncateSync(join(folder, 'database/global/pg_control'), 4000),
      /damaged: database\/global\/pg_control/,
    ],
    ['without its log', (folder) => rmSync(join(folder, 'database/pg_wal'), { recursive: true }), /damaged: database\/pg_wal/],
  ];
  it.each(damaged)('%s', async (_, damage, sentence) => {
    const folder = ownFolder(prepared);
    damage(folder);
    await expectRefusal(folder, sentence);
  });

  it('of something else', async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    await expectRefusal(folder, /holds something else/);
  });

  it('in use by another process, which goes on', async () => {
    const folder = ownFolder(prepared);
    const first = started(startServer(folder));
    const url = await readyUrl(first);
    const second = started(startServer(folder));
    expect(await second.ended()).toBe(1);
    expectOneSentence(second, /in use by another process/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

describe('what keeps the server from starting is said in one sentence', () => {
  it.each([
    ['a port that is none', { PORT: '1e3' }, /PORT: a whole number from 0 to 65535 is expected$/],
    ['a port that is taken', { PORT: new URL(inject('url')).port }, /^The port is taken: .* Choose another one in PORT\.$/],
    ['an address of another machine', { HOST: '192.0.2.1' }, /^HOST is no address of this machine: /],
    ['a public address with a path', { POBRATIM_URL: 'https://town.example/pobratim' }, /POBRATIM_URL: a public address without path/],
    [
      'a database server that does not answer',
      { DATABASE_URL: 'postgres://localhost:1/register' },
      /^The database that DATABASE_URL names/,
    ],
  ])('%s', async (_, variables, sentence) => {
    const server = started(startServer(ownFolder(prepared), variables));
    expect(await server.ended()).toBe(1);
    expectOneSentence(server, sentence);
  });
});

async function expectRefusal(folder: string, sentence: RegExp): Promise<void> {
  const before = hashOf(folder);
  const server = started(startServer(folder));
  expect(await server.ended()).toBe(1);
  expectOneSentence(server, sentence);
  expect(hashOf(folder)).toBe(before);
}

function expectOneSentence(server: RunningProgram, sentence: RegExp): void {
  const lines = server.printed.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '').message).toMatch(sentence);
  expect(server.printed.stdout).toBe('');
}

/** Of all files' names and contents. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = globSync('**', { cwd: folder, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFile: entry.isFile(),
  }));
  for (const { path, isFile } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(path);
    if (isFile) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

function isRunning(pid: number): boolean {
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] : undefined;
  return state !== undefined && !state.startsWith('Z');
}

/** Processes that came of this one, itself left out. */
function descendants(pid: number): readonly number[] {
  const children = existsSync(`/proc/${pid}/task/${pid}/children`) ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim() : '';
  return children === ''
    ? []
    : children
        .split(' ')
        .map(Number)
        .flatMap((child) => [child, ...descendants(child)]);
}
