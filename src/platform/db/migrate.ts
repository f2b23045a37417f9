import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { z } from 'zod';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));
const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
/** Any number will do, as long as nobody else takes it: two servers that start at once migrate one after the other. */
const LOCK = 7_262_910_041;

/** How many migrations this version knows. */
export function knownMigrations(): number {
  return journal.parse(JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8'))).entries.length;
}

interface OurMigrations {
  readonly tables: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly hashes: ReadonlySet<string>;
}

/** The tables and functions that our migrations make, and the hashes by which the list of applied migrations knows them. */
export function ourMigrations(): OurMigrations {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const statements = migrations.map(({ sql }) => sql.join('\n')).join('\n');
  const made = (what: 'TABLE' | 'FUNCTION') =>
    new Set([...statements.matchAll(new RegExp(`^\\s*CREATE ${what} "(\\w+)"`, 'gm'))].map(([, name = '']) => name));
  return { tables: made('TABLE'), functions: made('FUNCTION'), hashes: new Set(migrations.map(({ hash }) => hash)) };
}

export class NewerDatabase extends Error {}

/** The database has had migrations that this version does not know, so that some of this version's own are passed over. */
export class SkippedMigrations extends Error {}

/**
 * Brings the database to this version's schema, or to that of an older version, `upTo` migrations.
 * Throws `NewerDatabase`, having changed nothing, when it is ahead of us, and `SkippedMigrations` when it went another way than we.
 */
export async function migrateDatabase(connection: pg.ClientConfig, upTo = knownMigrations()): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await appliedMigrations(client);
    const known = knownMigrations();
    if (applied > known) {
      throw new NewerDatabase(
        `The database was written by a newer version of Pobratim (its schema is ${applied}, this version knows ${known}). It was left as it is.`,
      );
    }
    await migrateUpTo(client, upTo);
    // The library applies what is younger than the last one applied, and passes over the rest in silence.
    const now = await appliedMigrations(client);
    if (now !== upTo) {
      throw new SkippedMigrations(
        `The database has had migrations of another line of Pobratim's versions (${now} are applied, this version needs ${upTo}). Start the version that wrote it, or restore a backup into an empty database.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** The library applies all migrations of a folder: an older schema has a folder with fewer. */
async function migrateUpTo(client: pg.Client, count: number): Promise<void> {
  const read = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] };
  if (count === read.entries.length) return migrate(drizzle(client), { migrationsFolder: folder });
  const fewer = mkdtempSync(join(tmpdir(), 'pobratim-migrations-'));
  try {
    cpSync(folder, fewer, { recursive: true });
    writeFileSync(join(fewer, 'meta/_journal.json'), JSON.stringify({ ...read, entries: read.entries.slice(0, count) }));
    await migrate(drizzle(client), { migrationsFolder: fewer });
  } finally {
    rmSync(fewer, { recursive: true });
  }
}

/** How many migrations the database has had. */
export async function appliedMigrations(client: Pick<pg.Client, 'query'>): Promise<number> {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (table.rows[0]?.there !== true) return 0;
  const rows = await client.query('select count(*)::int as applied from drizzle.__drizzle_migrations');
  return rows.rows[0].applied;
}
