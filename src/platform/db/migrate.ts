import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

export class NewerDatabase extends Error {}

/** Brings the database to this version's schema. Throws `NewerDatabase`, having changed nothing, when it is ahead of us. */
export async function migrateDatabase(connection: pg.ClientConfig): Promise<void> {
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
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}

/** How many migrations the database has had. */
export async function appliedMigrations(client: Pick<pg.Client, 'query'>): Promise<number> {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (table.rows[0]?.there !== true) return 0;
  const rows = await client.query('select count(*)::int as applied from drizzle.__drizzle_migrations');
  return rows.rows[0].applied;
}
