import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { startEmbedded } from './embedded.ts';
import { copyTemplate, onServer, withDatabase } from './engines.testing.ts';
import { knownMigrations, migrateDatabase, NewerDatabase, SkippedMigrations } from './migrate.ts';
import { openStoreOrConnect } from './open-or-connect.ts';
import { openStore } from './store.ts';
import { UnreachableDatabase } from './unreachable.ts';

const root = mkdtempSync(join(tmpdir(), 'pobratim-store-'));
const fromNewer = "insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a newer version', 0)";
let folder: string;
let folders = 0;

beforeEach(() => {
  folders += 1;
  folder = join(root, String(folders));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The test's folder has an empty register in it. */
const beginRegister = () => cpSync(inject('migratedFolder'), folder, { recursive: true });
const open = (databaseUrl: string | null = null) => openStore({ dataFolder: folder, databaseUrl }, unexpectedDeath);
const openOrConnect = (patienceMs?: number) => openStoreOrConnect({ dataFolder: folder, databaseUrl: null }, unexpectedDeath, patienceMs);

function unexpectedDeath(reason: string): void {
  throw new Error(reason);
}

/** The folder as its holder has it: locked, its database answering, migrated already or only when told to. */
async function holder(migrated: 'migrated' | 'not yet migrated') {
  const held = openDataFolder(folder, knownMigrations());
  const template = migrated === 'migrated' ? { template: new Blob([readFileSync(inject('pgliteTemplate'))]) } : {};
  const embedded = await startEmbedded({ folder: null, socketFolder: held.socketFolder, ...template }, unexpectedDeath);
  return {
    migrate: () => migrateDatabase(embedded.connection),
    async query(statement: string) {
      const client = new pg.Client(embedded.connection);
      await client.connect();
      await client.query(statement);
      await client.end();
    },
    async close() {
      await embedded.close();
      held.release();
    },
  };
}

describe('a database of a newer version', () => {
  it('is closed again and its folder let go, and nothing in it has changed', async () => {
    beginRegister();
    const first = await open();
    await first.pool.query(fromNewer);
    await first.close();
    const marker = readFileSync(join(folder, 'pobratim.json'), 'utf8');
    for (const time of ['the first time', 'the second time']) await expect(open(), time).rejects.toThrow(NewerDatabase);
    await expect(openOrConnect()).rejects.toThrow(/newer version of Pobratim/);
    expect(readFileSync(join(folder, 'pobratim.json'), 'utf8')).toBe(marker);
  });

  it('is refused on a server, too', async () => {
    const url = new URL(inject('postgresUrl'));
    const name = `newer_${process.pid}`;
    await copyTemplate(url, name);
    const first = await open(withDatabase(url, name));
    await first.pool.query(fromNewer);
    await first.close();
    await expect(open(withDatabase(url, name))).rejects.toThrow(NewerDatabase);
    await onServer(url, `drop database ${name}`);
  });
});

it('a database that cannot be opened lets its folder go', async () => {
  beginRegister();
  writeFileSync(join(folder, 'database/global/pg_filenode.map'), Buffer.alloc(524, 'torn'));
  for (const time of ['the first time', 'the second time']) await expect(open(), time).rejects.toThrow(/cannot be opened/);
});

describe('a server that cannot be reached is named in one sentence without its password', () => {
  let silent: ReturnType<typeof createServer>;
  beforeAll(async () => {
    silent = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => silent.close(resolve)));

  it.each([
    ['nobody listens', () => 'postgres://somebody:secret@127.0.0.1:1/register'],
    ['nobody listens at any of its addresses', () => 'postgres://somebody:secret@localhost:1/register'],
    ['there is no such host', () => 'postgres://somebody:secret@register.invalid/register'],
    ['it hangs up', () => `postgres://somebody:secret@127.0.0.1:${(silent.address() as { port: number }).port}/register`],
    ['it has no such database', () => withDatabase(new URL(inject('postgresUrl')), 'nowhere')],
  ])('%s', async (_, url) => {
    const refused = await open(url()).then(
      () => 'opened',
      (error) => error,
    );
    expect(refused).toBeInstanceOf(UnreachableDatabase);
    expect(refused.message).toMatch(/^The database that DATABASE_URL names cannot be reached: [^\n]+\.$/);
    expect(refused.message).not.toContain('secret');
  });
});

it('a database whose migrations came in another order than ours is refused: some of ours would be passed over', async () => {
  const url = new URL(inject('postgresUrl'));
  const name = `other_line_${process.pid}`;
  await onServer(url, `create database ${name}`);
  const database = { connectionString: withDatabase(url, name) };
  await migrateDatabase(database, 1);
  const client = new pg.Client(database);
  await client.connect();
  await client.query('update drizzle.__drizzle_migrations set created_at = 9999999999999');
  await client.end();
  await expect(open(database.connectionString)).rejects.toThrow(SkippedMigrations);
  await onServer(url, `drop database ${name}`);
});

it('a server that falls silent is not waited for without end', async () => {
  const url = new URL(inject('postgresUrl'));
  const sockets = new Set<Socket>();
  let silent = false;
  const between = createServer((near) => {
    sockets.add(near);
    if (silent) return;
    const far = connect(Number(url.port), url.hostname);
    sockets.add(far);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.host = `127.0.0.1:${(between.address() as { port: number }).port}`;
  const store = await openStore({ dataFolder: folder, databaseUrl: through.href }, unexpectedDeath, async () => {}, 500);
  expect((await store.pool.query('select 1')).rowCount).toBe(1);
  silent = true;
  for (const socket of sockets) socket.destroy();
  await expect(store.pool.query('select 1').catch(() => store.pool.query('select 1'))).rejects.toThrow(/timeout/);
  await store.close();
  between.close();
});

describe('a command beside the holder of its folder', () => {
  it('waits for the tables while the holder still starts', async () => {
    const other = await holder('not yet migrated');
    const waiting = openOrConnect();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await other.migrate();
    const store = await waiting;
    expect((await store.pool.query('select count(*)::int as n from municipality')).rows).toEqual([{ n: 0 }]);
    await store.close();
    await other.close();
  });

  it('opens the folder itself when the holder goes meanwhile', async () => {
    beginRegister();
    const held = openDataFolder(folder, knownMigrations());
    const waiting = openOrConnect();
    await new Promise((resolve) => setTimeout(resolve, 600));
    held.release();
    const store = await waiting;
    expect(store.engine).toBe('pglite');
    await store.close();
  });

  it('gives up in a sentence when the holder never answers', async () => {
    const held = openDataFolder(folder, knownMigrations());
    await expect(openOrConnect(500)).rejects.toThrow(/did not answer within 0.5 s.*try again in a minute/);
    held.release();
  });

  it('says so when the holder is of another version', async () => {
    const other = await holder('migrated');
    await other.query(fromNewer);
    await expect(openOrConnect(500)).rejects.toThrow(/of another version of Pobratim/);
    await other.close();
  });
});
