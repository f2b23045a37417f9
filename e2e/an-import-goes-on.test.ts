import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeGold } from '../bench/judged-gold.ts';
import { openStore } from '../src/platform/db/store.ts';
import { importKilled, startImport, whatWasMade } from './import-killing.testing.ts';
import { checkout, folderWithGazetteer, readyUrl, startProgram, startServer } from './server.testing.ts';

/** Pairs of made-up partners among large cities, some of them twice, some unclear. */
function listOfPairs(): string {
  const towns = [
    'Berlin,Germany',
    'Paris,France',
    'Minsk,Belarus',
    'Sochi,Russia',
    'Turku,Finland',
    'Lyon,France',
    'Gdańsk,Poland',
    'Oslo,Norway',
  ];
  const unclear = ['Springfield,United States', 'Atlantis,Greece', 'Zheleznogorsk,Russia'];
  const all = [...towns, ...unclear];
  const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => `${one},${other}`));
  return `city1,country1,city2,country2\n${pairs.join('\n')}\n,Russia,Minsk,Belarus\n`;
}

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await folderWithGazetteer();
  file = join(mkdtempSync(join(tmpdir(), 'pobratim-list-')), 'pairs.csv');
  writeFileSync(file, listOfPairs());
}, 300_000);
afterAll(() => {
  for (const path of [folder, join(file, '..')]) rmSync(path, { recursive: true, force: true });
});

describe('a list of towns', () => {
  it('is resolved right in 98 of 100 names at least, by hand-checked names of an encyclopedia', async () => {
    const store = await openStore({ dataFolder: folder, databaseUrl: null }, (reason) => {
      throw new Error(reason);
    });
    try {
      const { precision, said, wrong } = await judgeGold(store.db);
      expect(said).toBeGreaterThan(150);
      expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    } finally {
      await store.close();
    }
  });

  it('is the same in the register after kills as in one go', async () => {
    const other = await folderWithGazetteer();
    try {
      const whole = startImport(other, file);
      expect(await whole.ended()).toBe(0);
      expect(JSON.parse(whole.printed.stdout)).toMatchObject({
        rows: 111,
        resolved: 28,
        queued: 54,
        duplicates: 28,
        errors: [{ row: 111 }],
      });
      const wanted = await whatWasMade(other);
      const { made } = await importKilled(folder, file, [900, 1400, 2000]);
      expect(made).toEqual(wanted);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('is brought in beside a running server, adds nothing the second time, and leaves the history whole', async () => {
    const server = startServer(folder, { POBRATIM_DEMO: '0' });
    try {
      const url = await readyUrl(server);
      const command = startImport(folder, file);
      expect(await command.ended()).toBe(0);
      expect(JSON.parse(command.printed.stdout)).toMatchObject({ rows: 111, resolved: 0, duplicates: 56 });
      const { total } = (await (await fetch(`${url}/api/v1/partnerships`)).json()) as { total: number };
      expect(total).toBe(28);
      const audit = startProgram(join(checkout, 'bin/pobratim'), ['audit', 'check'], { POBRATIM_DATA: folder });
      expect(await audit.ended()).toBe(0);
    } finally {
      server.process.kill('SIGTERM');
      await server.ended();
    }
  });

  it('is only looked at with --dry-run, and refused where it is unusable', async () => {
    const args = (...rest: readonly string[]) =>
      startProgram(join(checkout, 'bin/pobratim'), ['import', ...rest], { POBRATIM_DATA: folder });
    const dry = args(file, '--kind', 'partnerships', '--dry-run', '--json');
    expect(await dry.ended()).toBe(0);
    expect(Object.keys(JSON.parse(dry.printed.stdout))).toEqual(['rows', 'resolved', 'queued', 'duplicates', 'errors', 'seconds']);
    for (const unusable of [
      [file],
      ['/nowhere.csv', '--kind', 'partnerships'],
      [file, '--kind', 'songs'],
      [file, '--kind', 'partnerships', '--body', 'nobody'],
    ]) {
      const command = args(...unusable);
      expect(await command.ended()).toBe(2);
    }
  });
});
