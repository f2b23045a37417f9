import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { backUp } from '../platform/db/backup.ts';
import { BackupRefusal } from '../platform/db/backup-file.ts';
import { DataFolderRefusal } from '../platform/db/data-folder.ts';
import type { Database } from '../platform/db/database.ts';
import { describeOnEachEngine, onServer, withDatabase } from '../platform/db/engines.testing.ts';
import { migrateDatabase } from '../platform/db/migrate.ts';
import { openRestored } from '../platform/db/restore.ts';
import { openStore, type Store } from '../platform/db/store.ts';
import { checkChain } from '../slices/history/index.server.ts';
import { mergeRecords, partRecords } from '../slices/merging/index.server.ts';
import { aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordMunicipality } from '../slices/municipalities/index.server.ts';
import { LOADED_TABLES } from '../slices/places/index.server.ts';
import { recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { contributions } from './contributions.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { asInstallation } from './facts.ts';

const root = mkdtempSync(join(tmpdir(), 'pobratim-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const NOW = new Date('2026-02-03T04:05:06Z');
let made = 0;
const fresh = (name: string) => join(root, `${++made}-${name}`);

/** Every row that a backup must hold, by table. */
async function contents(pool: Pick<pg.Pool, 'query'>): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await pool.query("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const kept = rows.map(({ name }) => name as string).filter((name) => !LOADED_TABLES.includes(name));
  const found: Record<string, readonly string[]> = {};
  for (const table of kept) {
    const of = await pool.query(`select to_jsonb(t)::text as row from "${table}" t order by 1`);
    found[table] = of.rows.map(({ row }) => row);
  }
  return found;
}

const MERGING = { parts: contributions.mergeParts, recordKinds: contributions.recordKinds };
const acting = (db: Database) => asInstallation(db, clockStoppedAt(NOW.toISOString()));

/** A register with a record that went into another one. */
async function mergeTwoTowns(db: Database): Promise<string> {
  await recordExampleSource(acting(db));
  for (const id of ['once', 'twice']) await recordMunicipality(acting(db), aMunicipality({ id }));
  const going = { kind: 'municipality', from: 'twice', into: 'once', revisions: { from: 1, into: 1 } };
  const outcome = await mergeRecords(acting(db), MERGING, { ...going, choices: {}, reason: 'Внесено дважды' });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

/** An empty database on the test server. */
async function emptyDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const url = new URL(inject('postgresUrl'));
  const name = `restored_${process.pid}_${++made}`;
  await onServer(url, `create database ${name}`);
  return { url: withDatabase(url, name), drop: () => onServer(url, `drop database ${name} with (force)`) };
}

async function restored(target: { folder?: string; url?: string }, file: string): Promise<Store> {
  const { store } = await openRestored({ dataFolder: target.folder ?? '', databaseUrl: target.url ?? null }, file, unexpected);
  return store;
}

function unexpected(reason: string): void {
  throw new Error(reason);
}

describeOnEachEngine('a backup', (store) => {
  let file: string;
  let merge: string;
  beforeAll(async () => {
    await loadExampleRegister(store());
    await store().pool.query('update source set title = E\'Строка\\nи ещё "одна" 🙂 \\\\ конец\' where id = (select min(id) from source)');
    merge = await mergeTwoTowns(store().db);
    file = fresh('backup');
    await backUp(store().pool, file, LOADED_TABLES, NOW);
  });

  it('restored into an empty folder is the same register, and can be written on', async () => {
    const copy = await restored({ folder: fresh('folder') }, file);
    try {
      expect(await contents(copy.pool)).toEqual(await contents(store().pool));
      await loadExampleRegister(copy);
      await copy.pool.query(
        "insert into citation (subject_kind, subject_id, aspect, source_id) select subject_kind, subject_id, 'another', source_id from citation limit 1",
      );
    } finally {
      await copy.close();
    }
  });

  it('restored into an empty database is the same register: so it moves to a server', async () => {
    const database = await emptyDatabase();
    const copy = await restored({ url: database.url }, file);
    try {
      expect(await contents(copy.pool)).toEqual(await contents(store().pool));
      // What was merged before is taken apart after.
      expect(await partRecords(acting(copy.db), MERGING, { merge, reason: 'Это разные города' })).toEqual({ ok: true, value: 'twice' });
      expect((await checkChain(copy.db)).fault).toBeNull();
    } finally {
      await copy.close();
      await database.drop();
    }
  });

  it('leaves the gazetteer to its package, but for the places that the register names', async () => {
    const rows = gunzipSync(readFileSync(file)).toString().split('\n');
    const places = rows.slice(rows.indexOf('["table","place"]') + 1);
    expect(places.findIndex((row) => row.startsWith('['))).toBe(
      (await store().pool.query('select 1 from place where id in (select centre_id from municipality)')).rowCount,
    );
    expect(rows).not.toContain('["table","place_key"]');
  });

  it('is never written over another file, and nothing is left of one that fails', async () => {
    const before = readFileSync(file);
    await expect(backUp(store().pool, file, LOADED_TABLES, NOW)).rejects.toThrow(/is there already/);
    expect(readFileSync(file)).toEqual(before);
    await expect(backUp(store().pool, join(root, 'no-such-folder/backup'), LOADED_TABLES, NOW)).rejects.toThrow(BackupRefusal);
    expect(readdirSync(root).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    const other = fresh('backup');
    writeFileSync(`${other}.unfinished`, 'of a backup that was killed');
    await expect(backUp(store().pool, other, LOADED_TABLES, NOW)).rejects.toThrow(/\.unfinished is left of a backup that was killed/);
    expect(readFileSync(`${other}.unfinished`, 'utf8')).toBe('of a backup that was killed');
    rmSync(`${other}.unfinished`);
    expect((await store().pool.query('select 1')).rowCount).toBe(1);
  });
});

describe('a restore is refused, and what was there stays', () => {
  let whole: Buffer;
  let file: string;
  beforeAll(async () => {
    const dataFolder = fresh('first');
    cpSync(inject('migratedFolder'), dataFolder, { recursive: true });
    const store = await openStore({ dataFolder, databaseUrl: null }, unexpected);
    await loadExampleRegister(store);
    file = fresh('backup');
    await backUp(store.pool, file, LOADED_TABLES, NOW);
    await store.close();
    whole = readFileSync(file);
  });

  const lines = () => gunzipSync(whole).toString().split('\n');
  const packed = (text: readonly string[]) => gzipSync(text.join('\n'));

  describe('into an empty folder and an empty database', () => {
    // One of each for all files: what one of them left behind, the next one would trip over.
    const folder = fresh('folder');
    let database: Awaited<ReturnType<typeof emptyDatabase>>;
    beforeAll(async () => {
      database = await emptyDatabase();
    });
    afterAll(() => database.drop());

    it.each([
      ['that is cut short', () => whole.subarray(0, whole.length - 50), /not whole/],
      ['that is damaged', () => Buffer.concat([whole.subarray(0, 200), Buffer.alloc(20), whole.subarray(220)]), /is damaged|not whole/],
      ['without its end', () => packed(lines().slice(0, -2)), /not whole/],
      ['that misses a row', () => packed([...lines().slice(0, 2), ...lines().slice(3)]), /not whole/],
      ['that is something else', () => Buffer.from('a photograph'), /no backup/],
      ['that is another packed file', () => packed(['{"format":"spreadsheet"}']), /no backup/],
      [
        'of a newer version',
        () => packed([(lines()[0] ?? '').replace(/"schema":\d+/, '"schema":9000'), ...lines().slice(1)]),
        /newer version/,
      ],
    ] as const)('a file %s', async (_, bytes, sentence) => {
      const bad = fresh('bad');
      writeFileSync(bad, bytes());
      await expect(restored({ folder }, bad)).rejects.toThrow(sentence);
      await expect(restored({ url: database.url }, bad)).rejects.toThrow(sentence);
    });

    it('a row that cannot be', async () => {
      const bad = fresh('bad');
      writeFileSync(bad, packed(lines().map((line) => line.replace(/"kind":"twinning"/, '"kind":null'))));
      await expect(restored({ url: database.url }, bad)).rejects.toThrow();
    });

    it('no file', async () => {
      await expect(restored({ folder }, fresh('no-such'))).rejects.toThrow(/cannot be read/);
    });

    it('and both are as empty as they were: the good file still goes in, and then nothing goes over it', async () => {
      await (await restored({ folder }, file)).close();
      await expect(restored({ folder }, file)).rejects.toThrow(DataFolderRefusal);
      const there = await restored({ url: database.url }, file);
      const before = await contents(there.pool);
      await expect(restored({ url: database.url }, file)).rejects.toThrow(/not empty/);
      expect(await contents(there.pool)).toEqual(before);
      await there.close();
    });
  });

  it('a database in which a restore was killed takes the next one; what somebody else has in it does not', async () => {
    const database = await emptyDatabase();
    // So it stands when a restore was killed between its tables and its rows.
    await migrateDatabase({ connectionString: database.url }, 2);
    await (await restored({ url: database.url }, file)).close();
    await database.drop();
    const theirs = await emptyDatabase();
    const client = new pg.Client({ connectionString: theirs.url });
    await client.connect();
    for (const statement of ['create table customer (name text)', 'alter table customer rename to person']) {
      await client.query(statement);
      await expect(restored({ url: theirs.url }, file)).rejects.toThrow(/not empty/);
    }
    expect((await client.query('select * from person')).rowCount).toBe(0);
    await client.end();
    await theirs.drop();
  });
});
