import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Database, openDatabase, openPool } from './database.ts';
import { startEmbedded } from './embedded.ts';

export type Engine = 'PGlite' | 'PostgreSQL';

export interface TestStore {
  readonly db: Database;
  readonly pool: pg.Pool;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** File of a migrated, empty PGlite. */
    pgliteTemplate: string;
    /** A data folder with the same, closed: to be copied. */
    migratedFolder: string;
    /** Connection string of a PostgreSQL server, with a migrated, empty database `pobratim_template`. */
    postgresUrl: string;
  }
}

/** Runs the same tests on both engines, each time on a migrated, empty database of their own: for queries and actions. */
export function describeOnEachEngine(name: string, tests: (store: () => TestStore, engine: Engine) => void): void {
  for (const engine of ['PGlite', 'PostgreSQL'] as const) describe(`${name} (${engine})`, () => onEngine(engine, tests));
}

/**
 * For pages, words and formats, whose queries have tests of their own on both engines: on PostgreSQL alone. The journeys read and write
 * the same pages on PGlite.
 */
export function describeOnOneEngine(name: string, tests: (store: () => TestStore) => void): void {
  describe(name, () => onEngine('PostgreSQL', tests));
}

function onEngine(engine: Engine, tests: (store: () => TestStore, engine: Engine) => void): void {
  let opened: (TestStore & { close(): Promise<void> }) | undefined;
  beforeAll(async () => {
    opened = engine === 'PGlite' ? await openPglite() : await openPostgres();
  });
  afterAll(() => opened?.close());
  tests(() => {
    if (opened === undefined) throw new Error('the store opens in beforeAll: ask for it inside a test');
    return opened;
  }, engine);
}

/** Test files of one worker share the compiled engine: it opens in half the time, and what has become fast stays fast. */
let compiled: Promise<WebAssembly.Module> | undefined;
const compiledEngine = () => WebAssembly.compile(readFileSync(new URL('./pglite.wasm', import.meta.resolve('@electric-sql/pglite'))));

async function openPglite() {
  compiled ??= compiledEngine();
  const template = new Blob([readFileSync(inject('pgliteTemplate'))]);
  const embedded = await startEmbedded({ folder: null, socketFolder: null, template, engine: await compiled }, (reason) => {
    throw new Error(reason);
  });
  const pool = openPool(embedded.connection, () => {});
  return {
    db: openDatabase(pool),
    pool,
    async close() {
      await pool.end();
      await embedded.close();
    },
  };
}

async function openPostgres() {
  const url = new URL(inject('postgresUrl'));
  const name = `test_${process.pid}_${Math.floor(performance.now() * 1000)}`;
  await copyTemplate(url, name);
  const pool = openPool({ connectionString: withDatabase(url, name) }, () => {});
  return {
    db: openDatabase(pool),
    pool,
    async close() {
      await pool.end();
      await onServer(url, `drop database ${name} with (force)`);
    },
  };
}

/**
 * Two test files may ask at once, and the server copies a template for one at a time: the other one asks again. Files are copied: page by
 * page through the journal it takes thrice the time.
 */
export async function copyTemplate(url: URL, name: string, tries = 50): Promise<void> {
  try {
    await onServer(url, `create database ${name} template pobratim_template strategy file_copy`);
  } catch (error) {
    if ((error as { code?: string }).code !== '55006' || tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await copyTemplate(url, name, tries - 1);
  }
}

export function withDatabase(url: URL, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

export async function onServer(url: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
