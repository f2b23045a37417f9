import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/platform/db/store.ts';
import { checkout, folderWithPlaces, type RunningProgram, readyUrl, startProgram, startServer } from './server.testing.ts';

let folder: string;
beforeAll(async () => {
  folder = await folderWithPlaces();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pobratim(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = startProgram(join(checkout, 'bin/pobratim'), args, { POBRATIM_DATA: folder });
  return { code: await command.ended(), ...command.printed };
}

describe('bin/pobratim', () => {
  it.each([['--help'], ['places', '--help'], ['migrate', '--help'], ['demo', '--help'], ['admin', '--help'], ['audit', '--help']])(
    '%s %s tells what there is',
    async (...args) => {
      expect(await pobratim(...args)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: pobratim /), stderr: '' });
    },
  );

  it.each([
    [[], /^Usage/],
    [['sing'], /there is no command sing/],
    [['places'], /too few words/],
    [['migrate', 'now'], /too many words: now/],
    [['places', 'Минск', '--limit', '0'], /--limit takes a number/],
    [['places', 'Минск', '--country', 'Атлантида'], /there is no country/],
    [['places', 'Минск', '--colour', 'red'], /--colour/],
    [['admin', 'dance', 'a@b.example'], /can only invite/],
    [['admin', 'invite', 'nobody'], /email: not-a-mail-address/],
    [['admin', 'invite', 'a@b.example', '--role', 'tsar'], /role/],
    [['audit', 'sing'], /check, head, or erase/],
    [['audit', 'check', '--head', 'package.json'], /holds no head/],
  ] as const)('%j is unusable: 2', async (args, sentence) => {
    expect(await pobratim(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  });

  it('runs from another folder through a symbolic link', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'pobratim-link-'));
    symlinkSync(join(checkout, 'bin/pobratim'), join(elsewhere, 'pobratim'));
    const command = startProgram(join(elsewhere, 'pobratim'), ['--help'], {});
    expect(await command.ended()).toBe(0);
    rmSync(elsewhere, { recursive: true });
  });

  it('refuses what must not be opened: 1', async () => {
    const command = startProgram(join(checkout, 'bin/pobratim'), ['places', 'Минск', '--json'], { POBRATIM_DATA: join(checkout, 'src') });
    expect(await command.ended()).toBe(1);
    expect(JSON.parse(command.printed.stderr).error).toMatch(/holds something else/);
  });

  it('backs up no register that is not there: 1, and begins none', async () => {
    const nothing = mkdtempSync(join(tmpdir(), 'pobratim-nothing-'));
    const command = startProgram(join(checkout, 'bin/pobratim'), ['backup', join(nothing, 'backup.gz')], {
      POBRATIM_DATA: join(nothing, 'data'),
    });
    expect(await command.ended()).toBe(1);
    expect(command.printed.stderr).toMatch(/^pobratim backup: There is no register in [^\n]+ to back up: name its folder[^\n]+\n$/);
    expect(readdirSync(nothing)).toEqual([]);
    rmSync(nothing, { recursive: true });
  });

  it('refuses a server that cannot be reached: 1, one sentence, no stack', async () => {
    const command = startProgram(join(checkout, 'bin/pobratim'), ['places', 'Минск'], {
      DATABASE_URL: 'postgres://somebody:secret@localhost:1/register',
    });
    expect(await command.ended()).toBe(1);
    expect(command.printed.stderr).toMatch(/^pobratim places: The database that DATABASE_URL names cannot be reached: [^\n]+\n$/);
    expect(command.printed.stderr).not.toContain('secret');
  });

  it('refuses a database of a newer version and ends: 1', async () => {
    const newer = mkdtempSync(join(tmpdir(), 'pobratim-newer-'));
    cpSync(folder, newer, { recursive: true });
    const store = await openStore({ dataFolder: newer, databaseUrl: null }, () => {});
    await store.pool.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a newer version', 0)");
    await store.close();
    const marker = readFileSync(join(newer, 'pobratim.json'), 'utf8');
    const command = startProgram(join(checkout, 'bin/pobratim'), ['places', 'Минск'], { POBRATIM_DATA: newer });
    expect(await command.ended()).toBe(1);
    expect(command.printed.stderr).toMatch(/^pobratim places: The database was written by a newer version of Pobratim[^\n]+\n$/);
    expect(readFileSync(join(newer, 'pobratim.json'), 'utf8')).toBe(marker);
    rmSync(newer, { recursive: true });
  });
});

describe('with no server on the folder', () => {
  it('finds a place in any case form', async () => {
    const { code, stdout } = await pobratim('places', 'в Благовещенске, Амурская область', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({ id: 2026609, name: { ru: 'Благовещенск' }, country: 'RU' });
  });

  it('loads the demonstration, and nothing more the second time', async () => {
    const [first, second] = [await pobratim('demo', '--json'), await pobratim('demo', '--json')];
    expect(first).toMatchObject({ code: 0 });
    expect(second).toEqual(first);
    expect(JSON.parse(first.stdout).partnerships).toBeGreaterThan(5);
  });

  it('invites by a link, and refuses what the rules refuse', async () => {
    const invited = await pobratim('admin', 'invite', 'Root@Example.org', '--lang', 'en');
    expect(invited).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:\/\/localhost:\d+\/en\/invitation\/[\w-]{43}\n$/) });
    const council = ['--body', 'sochi-council', '--role'];
    expect(await pobratim('admin', 'invite', 'a@b.example', ...council, 'secretary', '--json')).toMatchObject({ code: 0 });
    const refused = await pobratim('admin', 'invite', 'a@b.example', ...council, 'officer', '--json');
    expect([refused.code, JSON.parse(refused.stdout)]).toEqual([1, { refusal: 'role-does-not-fit' }]);
    const lost = await pobratim('admin', 'invite', 'a@b.example', '--role', 'officer', '--body', 'nowhere');
    expect(lost).toMatchObject({ code: 1, stdout: expect.stringMatching(/no body with this id/) });
  });

  it('checks the history, also beside a head that was kept elsewhere', async () => {
    const head = await pobratim('audit', 'head', '--json');
    const file = join(mkdtempSync(join(tmpdir(), 'pobratim-head-')), 'head.json');
    writeFileSync(file, head.stdout);
    expect(await pobratim('audit', 'check', '--head', file)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The history is whole/),
    });
    writeFileSync(file, JSON.stringify({ ...JSON.parse(head.stdout), hash: 'f'.repeat(64) }));
    const forged = await pobratim('audit', 'check', '--head', file, '--json');
    expect([forged.code, JSON.parse(forged.stdout).fault.kind]).toEqual([1, 'not-the-kept-head']);
    rmSync(file);
  });
});

describe('beside a running server', () => {
  let server: RunningProgram;
  beforeAll(async () => {
    server = startServer(folder);
    await readyUrl(server);
  });
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended();
  });

  it('uses its database', async () => {
    const { code, stdout } = await pobratim('places', 'Дорогобужа', '--limit', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({ id: 565202 });
    expect(await pobratim('migrate')).toMatchObject({ code: 0 });
    expect(server.process.exitCode).toBeNull();
  });
});
