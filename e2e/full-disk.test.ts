import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout, folderWithPlaces, readyUrl, startProgram, startServer } from './server.testing.ts';

/** A small disk of one's own; false where this machine lets nobody mount one. */
function mountedAt(disk: string, size: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
}

describe('a disk that fills up while the server writes', () => {
  const disk = mkdtempSync(join(tmpdir(), 'pobratim-disk-'));
  let mounted = false;
  beforeAll(async () => {
    mounted = mountedAt(disk, '1g');
    if (!mounted) return;
    const folder = await folderWithPlaces();
    cpSync(folder, join(disk, 'data'), { recursive: true });
    rmSync(folder, { recursive: true });
  }, 300_000);
  afterAll(() => {
    if (mounted) spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('fails the write alone, refuses to start in a sentence, and with room again everything acknowledged is there', async ({ skip }) => {
    if (!mounted) skip('skipped: this machine lets nobody mount a small disk');
    const data = join(disk, 'data');
    const writing = startServer(data, { POBRATIM_DEMO: '0', WRITE_FROM: '0' }, ['--import', './e2e/writer.testing.ts']);
    await readyUrl(writing);
    const { bavail, bsize } = statfsSync(disk);
    const ballast = join(disk, 'photographs');
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 4 * 2 ** 20));
    expect(await writing.ended()).toBe(1);
    expect(writing.printed.stderr).toMatch(/"code":"53100"/);
    const written = [...writing.printed.stdout.matchAll(/"written":(\d+)/g)].map(([, n]) => Number(n));
    expect(written.length).toBeGreaterThan(0);

    const full = startServer(data, { POBRATIM_DEMO: '0' });
    expect(await full.ended()).toBe(1);
    expect(full.printed.stderr).toMatch(/There is no room on the disk/);

    rmSync(ballast);
    const again = startServer(data, { POBRATIM_DEMO: '0' });
    const url = await readyUrl(again);
    for (const n of written) expect((await fetch(`${url}/api/v1/partnerships/tie-${n}`)).status, `tie ${n}`).toBe(200);
    again.process.kill('SIGTERM');
    await again.ended();
  }, 120_000);
});

describe('a disk with too little room for the gazetteer', () => {
  const disk = mkdtempSync(join(tmpdir(), 'pobratim-small-disk-'));
  const mounted = mountedAt(disk, '160m');
  afterAll(() => {
    if (mounted) spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('ends the first start in a sentence without SQL', async ({ skip }) => {
    if (!mounted) skip('skipped: this machine lets nobody mount a small disk');
    const server = startServer(join(disk, 'data'));
    expect(await server.ended()).toBe(1);
    const last = JSON.parse(server.printed.stderr.trimEnd().split('\n').at(-1) ?? '');
    // By whichever comes first: a table that cannot grow, or the journal, without which the database gives up.
    expect(last.message ?? last.reason).toMatch(/^There is no room on the disk/);
    expect(server.printed.stderr).not.toMatch(/insert into|params|unnest/i);
  }, 120_000);

  it('ends a command in a sentence, too', async ({ skip }) => {
    if (!mounted) skip('skipped: this machine lets nobody mount a small disk');
    rmSync(join(disk, 'data'), { recursive: true, force: true });
    const command = startProgram(join(checkout, 'bin/pobratim'), ['migrate'], { POBRATIM_DATA: join(disk, 'data') });
    expect(await command.ended()).toBe(1);
    expect(command.printed.stderr).toMatch(/\npobratim(?: migrate|: the embedded database stopped): There is no room on the disk[^\n]*\n$/);
    expect(command.printed.stderr).not.toMatch(/insert into|params|unnest/i);
  }, 120_000);
});
