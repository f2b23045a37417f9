import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { descendants, isRunning } from './processes.testing.ts';
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
  it('becomes the server: a stop ends it with 0 and leaves no process; the second time nothing is loaded (npm run bench start says how soon)', async () => {
    const folder = ownFolder(prepared);
    const first = await startedByNpm(folder, 'warn');
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    const family = descendants(first.npm.process.pid ?? 0);
    expect(family).toHaveLength(1);
    first.npm.process.kill('SIGTERM');
    expect(await first.npm.ended()).toBe(0);
    expect(family.filter(isRunning)).toEqual([]);
    // Under npm's banner it prints the administrator's link and that it is ready, nothing else.
    const lines = first.npm.printed.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('> '));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { administrator: expect.stringMatching(/^http:\/\/localhost:\d+\/ru\/invitation\/[\w-]{43}$/) },
      { ready: true, url: first.url },
    ]);
    const second = await startedByNpm(folder, 'info');
    expect(second.npm.printed.stderr).not.toContain('loading the gazetteer');
    second.npm.process.kill('SIGTERM');
    expect(await second.npm.ended()).toBe(0);
  });

  async function startedByNpm(folder: string, level: string): Promise<{ readonly npm: RunningProgram; readonly url: string }> {
    const npm = started(startProgram('npm', ['start'], { POBRATIM_DATA: folder, LOG_LEVEL: level }));
    return { npm, url: await readyUrl(npm) };
  }
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
    const server = started(startServer(prepared, variables));
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
