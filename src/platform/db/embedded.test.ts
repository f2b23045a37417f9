import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { socketFolderFor } from './embedded.ts';

const root = mkdtempSync(join(tmpdir(), 'pobratim-sockets-'));
const near = join(root, 'near');
const far = join(root, 'a'.repeat(60), 'b'.repeat(60));
const made: string[] = [];

afterAll(() => {
  for (const folder of [root, ...made]) rmSync(folder, { recursive: true, force: true });
});

function folderFor(wanted: string | null) {
  const sockets = socketFolderFor(wanted);
  made.push(sockets.folder);
  return sockets;
}

describe('the socket of a data folder', () => {
  it('stands in the folder itself', () => {
    expect(folderFor(near).folder).toBe(near);
  });

  it('stands elsewhere when the path is too long for a socket: always at the same place, at another one for another folder', () => {
    const { folder } = folderFor(far);
    expect(Buffer.byteLength(join(folder, '.s.PGSQL.5432'))).toBeLessThanOrEqual(104);
    expect(folderFor(far).folder).toBe(folder);
    expect(folderFor(`${far}-other`).folder).not.toBe(folder);
  });

  it('counts bytes and not letters: Cyrillic letters take two', () => {
    const { folder } = folderFor(join('/tmp', 'данные'.repeat(10)));
    expect(Buffer.byteLength(join(folder, '.s.PGSQL.5432'))).toBeLessThanOrEqual(104);
  });

  it('can be reached by its owner alone', () => {
    for (const wanted of [near, far, null]) expect(statSync(folderFor(wanted).folder).mode & 0o077).toBe(0);
  });

  it('has a folder of its own for a database in memory, which goes with it', () => {
    const [one, other] = [folderFor(null), folderFor(null)];
    expect(one.folder).not.toBe(other.folder);
    one.drop();
    expect(existsSync(one.folder)).toBe(false);
    expect(existsSync(other.folder)).toBe(true);
  });
});
