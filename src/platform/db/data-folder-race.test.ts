import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What another process does between our first look at the folder and our lock: the room on the disk is asked for in between. */
let meanwhile = () => {};
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    statfsSync(path: string) {
      meanwhile();
      return fs.statfsSync(path);
    },
  };
});

// Another test file may have read it, with the real file system.
vi.resetModules();
const { openDataFolder } = await import('./data-folder.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pobratim-race-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(schema: number): void {
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database', 'rows'), 'what somebody wrote');
  writeFileSync(join(folder, 'pobratim.json'), JSON.stringify({ format: 'pobratim-data', schema }));
}

it.each([
  ['of this version', 2, /damaged: the database is missing/],
  ['of a newer one', 9, /newer version/],
])('a register that another process %s begins before the lock is taken is not begun anew', (_, schema, because) => {
  meanwhile = () => {
    meanwhile = () => {};
    written(schema);
  };
  // It is no real database, so that the second look finds it damaged; what counts is that it is still there.
  expect(() => openDataFolder(folder, 2)).toThrow(because);
  expect(readFileSync(join(folder, 'database', 'rows'), 'utf8')).toBe('what somebody wrote');
  // And the lock is free again.
  rmSync(join(folder, 'database'), { recursive: true });
  rmSync(join(folder, 'pobratim.json'));
  openDataFolder(folder, 2).release();
  expect(existsSync(join(folder, 'pobratim.json'))).toBe(true);
});
