import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DataFolderInUse, DataFolderRefusal, openDataFolder } from './data-folder.ts';
import { controlFileIsSound } from './database-files.ts';
import { startEmbedded } from './embedded.ts';

const SCHEMA = 2;
const root = mkdtempSync(join(tmpdir(), 'pobratim-folder-'));
/** A genuine folder after its first opening, which the tests copy. */
const genuine = join(root, 'genuine');
let folder: string;
let copies = 0;

beforeAll(async () => {
  const opened = openDataFolder(genuine, SCHEMA);
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  const database = await startEmbedded({ folder: opened.database, socketFolder: null, template }, () => {});
  await database.close();
  opened.setSchema(SCHEMA);
  opened.release();
  leaveLittle(opened.database);
});

/** What is looked at before a database is opened stays; megabytes to copy and compare for every test do not. */
function leaveLittle(database: string): void {
  for (const name of readdirSync(join(database, 'base'))) if (name !== '1') rmSync(join(database, 'base', name), { recursive: true });
  for (const name of readdirSync(database, { recursive: true, encoding: 'utf8' })) {
    const path = join(database, name);
    if (statSync(path).size > 8192 && statSync(path).isFile() && !name.startsWith('pg_wal')) truncateSync(path, 8192);
  }
}

beforeEach(() => {
  copies += 1;
  folder = join(root, `copy-${copies}`);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every file of the folder with its bytes. */
function contents(of: string): ReadonlyMap<string, string> {
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
  const bytes = (path: string) => (statSync(path).isFile() ? readFileSync(path, 'latin1') : '');
  return new Map(names.map((name) => [name, bytes(join(of, name))]));
}

function expectRefusedUntouched(because: RegExp): void {
  const before = contents(folder);
  expect(() => openDataFolder(folder, SCHEMA)).toThrow(DataFolderRefusal);
  expect(() => openDataFolder(folder, SCHEMA)).toThrow(because);
  // Compared apart from `expect`: a difference of megabytes would take minutes to print.
  const after = contents(folder);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...before].filter(([name, bytes]) => after.get(name) !== bytes).map(([name]) => name)).toEqual([]);
}

function markerOf(of: string): unknown {
  return JSON.parse(readFileSync(join(of, 'pobratim.json'), 'utf8'));
}

describe('a data folder', () => {
  it('is made where there is none, for its owner alone', () => {
    const deep = join(folder, 'a', 'b');
    const opened = openDataFolder(deep, SCHEMA);
    expect(opened).toMatchObject({ database: join(deep, 'database'), socketFolder: deep });
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    expect(markerOf(deep)).toEqual({ format: 'pobratim-data', schema: 0 });
    opened.release();
  });

  it('is made in an empty folder', () => {
    mkdirSync(folder);
    openDataFolder(folder, SCHEMA).release();
    expect(existsSync(join(folder, 'pobratim.json'))).toBe(true);
  });

  it('is opened again as it was, and again by a version that knows more', () => {
    cpSync(genuine, folder, { recursive: true });
    const before = contents(join(folder, 'database'));
    for (const schema of [SCHEMA, SCHEMA, SCHEMA + 1]) openDataFolder(folder, schema).release();
    expect(contents(join(folder, 'database')).size).toBe(before.size);
    expect(markerOf(folder)).toEqual({ format: 'pobratim-data', schema: SCHEMA });
  });

  it('is opened after something was sorted on disk', () => {
    cpSync(genuine, folder, { recursive: true });
    mkdirSync(join(folder, 'database/base/pgsql_tmp'));
    expect(() => openDataFolder(folder, SCHEMA).release()).not.toThrow();
  });

  it('remembers how many migrations it has had', () => {
    cpSync(genuine, folder, { recursive: true });
    const opened = openDataFolder(folder, SCHEMA + 1);
    opened.setSchema(SCHEMA + 1);
    opened.release();
    expectRefusedUntouched(/newer version.*its schema is 3, this version knows 2/);
  });

  it.each(['', 'pobratim.json.new'])('whose first opening was cut short is begun anew (left over: %j)', (left) => {
    openDataFolder(folder, SCHEMA).release();
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'half'), 'written');
    if (left !== '') cpSync(join(folder, 'pobratim.json'), join(folder, left));
    openDataFolder(folder, SCHEMA).release();
    expect(existsSync(join(folder, 'database'))).toBe(false);
  });

  it.each([['lock'], ['lock', 'pobratim.json.new']])('of which a first opening has left only %s is begun anew', (...left) => {
    mkdirSync(folder);
    for (const name of left) writeFileSync(join(folder, name), '');
    openDataFolder(folder, SCHEMA).release();
    expect(markerOf(folder)).toEqual({ format: 'pobratim-data', schema: 0 });
  });
});

describe('is refused in one sentence and untouched', () => {
  it('a folder of something else', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.doc'), 'years of work');
    expectRefusedUntouched(/holds something else than Pobratim's data.*Choose an empty folder/);
  });

  it.each(['', 'garbage', '{}', '{"format":"pobratim-data"}', '{"format":"other","schema":1}', '{"format":"pobratim-data","schema":-1}'])(
    'a marker that says %j',
    (marker) => {
      cpSync(genuine, folder, { recursive: true });
      writeFileSync(join(folder, 'pobratim.json'), marker);
      expectRefusedUntouched(/damaged: pobratim.json cannot be read/);
    },
  );

  it('a marker that is a folder', () => {
    mkdirSync(join(folder, 'pobratim.json'), { recursive: true });
    expectRefusedUntouched(/damaged: pobratim.json cannot be read/);
  });

  it('a folder of a newer version', () => {
    cpSync(genuine, folder, { recursive: true });
    writeFileSync(join(folder, 'pobratim.json'), '{"format":"pobratim-data","schema":99}');
    expectRefusedUntouched(/newer version.*its schema is 99, this version knows 2/);
  });

  it.each<[string, (database: string) => void, RegExp]>([
    ['is gone', (database) => rmSync(database, { recursive: true }), /the database is missing/],
    ['is of another PostgreSQL', (database) => writeFileSync(join(database, 'PG_VERSION'), '17\n'), /PostgreSQL “17”, not 18/],
    ['does not say of which PostgreSQL it is', (database) => rmSync(join(database, 'PG_VERSION')), /the database is missing/],
    ['has no tables', (database) => rmSync(join(database, 'base'), { recursive: true }), /database\/base is missing or empty/],
    ['has a file in the place of a folder', (database) => toFile(join(database, 'pg_xact')), /pg_xact/],
    ['has no control file', (database) => rmSync(controlOf(database)), /pg_control is missing/],
    ['has a control file that was cut', (database) => truncateSync(controlOf(database), 4096), /pg_control is damaged/],
    ['has an empty control file', (database) => truncateSync(controlOf(database), 0), /pg_control is damaged/],
    ['has lost its journal', (database) => forEachIn(join(database, 'pg_wal'), rmSync), /pg_wal.* is missing/],
    [
      'has a journal that was cut',
      (database) => forEachIn(join(database, 'pg_wal'), (path) => truncateSync(path, 100)),
      /pg_wal.* is cut short/,
    ],
    ['has lost its map of files', (database) => rmSync(join(database, 'global', 'pg_filenode.map')), /pg_filenode.map is missing/],
    ['has a control file with one changed bit', (database) => flipBit(controlOf(database), 40), /pg_control is damaged/],
  ])('a database that %s', (_how, breakIt, because) => {
    cpSync(genuine, folder, { recursive: true });
    breakIt(join(folder, 'database'));
    expectRefusedUntouched(because);
  });

  it('a folder that another process holds, and opened when that is gone, however it went', async () => {
    cpSync(genuine, folder, { recursive: true });
    const url = JSON.stringify(new URL('./data-folder.ts', import.meta.url).href);
    const script = `const { openDataFolder } = await import(${url}); globalThis.held = openDataFolder(${JSON.stringify(folder)}, ${SCHEMA});
      process.stdout.write('held'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(holder.stdout, 'data');
    expectRefusedUntouched(/in use by another process/);
    expect(() => openDataFolder(folder, SCHEMA)).toThrow(DataFolderInUse);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(() => openDataFolder(folder, SCHEMA).release()).not.toThrow();
  });

  it.each(['', 'database', 'pobratim.json'])('a folder of which another user owns %j, even by root', (part) => {
    // Only root can make such a folder; whoever else runs this finds one that is root's own.
    const theirs = process.getuid?.() === 0;
    if (theirs) {
      cpSync(genuine, folder, { recursive: true });
      chownSync(join(folder, part), 54_321, 54_321);
      expectRefusedUntouched(/belongs to another user \(number 54321; this is number 0\)\. Run this as that user/);
    } else expect(() => openDataFolder('/usr', SCHEMA)).toThrow(/belongs to another user/);
  });

  it.each(['', 'database', 'pobratim.json'])('a folder of which %j may not be read, which is no damage', (part) => {
    // Root may read everything.
    if (process.getuid?.() === 0) return;
    cpSync(genuine, folder, { recursive: true });
    chmodSync(join(folder, part), 0);
    expect(() => openDataFolder(folder, SCHEMA)).toThrow(/may not be read: EACCES.*Run this as the user who may/);
    chmodSync(join(folder, part), 0o700);
  });

  it('a file in the place of the folder', () => {
    const file = join(root, 'file');
    writeFileSync(file, 'a file');
    expect(() => openDataFolder(file, SCHEMA)).toThrow(/is a file: POBRATIM_DATA must name a folder/);
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });

  // Root may write anywhere: a path below a file is what nobody can make a folder of.
  it('a folder that cannot be made', () => {
    const file = fileURLToPath(import.meta.url);
    expect(() => openDataFolder(join(file, 'data'), SCHEMA)).toThrow(DataFolderRefusal);
    expect(() => openDataFolder(join(file, 'data'), SCHEMA)).toThrow(/cannot be created/);
  });

  describe('on a disk', () => {
    const disk = join(root, 'disk');
    const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
    let mounted = false;
    beforeAll(() => {
      mkdirSync(disk);
      mounted = mount('-t', 'tmpfs', '-o', 'size=100m');
    });
    afterAll(() => {
      if (mounted) spawnSync('umount', [disk]);
    });

    it('that is full', ({ skip }) => {
      if (!mounted) skip('skipped: this machine lets nobody mount a small disk');
      folder = join(disk, 'data');
      cpSync(genuine, folder, { recursive: true });
      writeFileSync(join(disk, 'photographs'), Buffer.alloc(60 * 2 ** 20));
      expectRefusedUntouched(/no room on the disk.*64 MB are needed.*Make room and start again/);
      rmSync(join(disk, 'photographs'));
      expect(() => openDataFolder(folder, SCHEMA).release()).not.toThrow();
    });

    it('that can only be read', ({ skip }) => {
      if (!mounted) skip('skipped: this machine lets nobody mount a small disk');
      folder = join(disk, 'data');
      mount('-o', 'remount,ro');
      expectRefusedUntouched(/cannot be written.*read-only/);
      mount('-o', 'remount,rw');
    });
  });

  it('a folder that cannot be locked', () => {
    mkdirSync(join(folder, 'lock'), { recursive: true });
    expect(() => openDataFolder(folder, SCHEMA)).toThrow(DataFolderRefusal);
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});

describe('the control file of a genuine database', () => {
  it('is sound, and no longer so when any bit before its check, or of it, is changed', () => {
    const control = readFileSync(controlOf(join(genuine, 'database')));
    expect(controlFileIsSound(control)).toBe(true);
    const used = control.findLastIndex((byte) => byte !== 0) + 1;
    expect(used).toBeGreaterThan(256);
    const missed = Array.from({ length: used }, (_, at) => at).filter((at) => {
      const changed = Uint8Array.from(control);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      return controlFileIsSound(changed);
    });
    expect(missed).toEqual([]);
  });

  it('is not what it is when bytes are missing or too many', () => {
    const control = readFileSync(controlOf(join(genuine, 'database')));
    expect(controlFileIsSound(control.subarray(0, -1))).toBe(false);
    expect(controlFileIsSound(Buffer.concat([control, Buffer.alloc(1)]))).toBe(false);
    expect(controlFileIsSound(new Uint8Array(8192))).toBe(false);
  });
});

function forEachIn(folder: string, change: (path: string) => void): void {
  for (const name of readdirSync(folder)) if (statSync(join(folder, name)).isFile()) change(join(folder, name));
}

function controlOf(database: string): string {
  return join(database, 'global', 'pg_control');
}

function toFile(path: string): void {
  rmSync(path, { recursive: true });
  writeFileSync(path, '');
}

function flipBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
