import type pg from 'pg';
import { ourMigrations } from './migrate.ts';

/** The list of applied migrations, in the schema `drizzle`. */
const LIST = '__drizzle_migrations';

interface Standing {
  readonly schema: string;
  readonly name: string;
  /** `r`: a table with rows of its own; else a view or what else can be read like a table. */
  readonly kind: string;
}

/**
 * Whether nothing stands in the database but what extensions bring and what a restore that was killed may have left: the list of
 * migrations, all of them ours, and our tables without a row.
 */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<Standing>(
    "select nspname as schema, relname as name, relkind as kind from pg_class join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^pg_' and nspname <> 'information_schema' and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')",
  );
  const tables = rows.filter(({ schema, name }) => schema !== 'drizzle' || name !== LIST);
  const { tables: ours, hashes } = ourMigrations();
  if (tables.some(({ schema, name, kind }) => schema !== 'public' || kind !== 'r' || !ours.has(name))) return false;
  // Tables of the same names that somebody else has made come without the list, or with another one.
  if (tables.length === rows.length) return tables.length === 0;
  const { rows: applied } = await client.query<{ hash: string }>(`select hash from drizzle."${LIST}"`);
  if (!applied.every(({ hash }) => hashes.has(hash))) return false;
  for (const { name } of tables) if ((await client.query(`select 1 from "${name}" limit 1`)).rowCount !== 0) return false;
  return true;
}

/** Takes back what a restore that failed, or was killed, has made in a database that was empty. */
export async function dropTables(client: pg.Client): Promise<void> {
  await client.query('drop schema if exists drizzle cascade');
  const { tables, functions } = ourMigrations();
  for (const name of tables) await client.query(`drop table if exists public."${name}" cascade`);
  // A function whose body is a text depends on no table.
  for (const name of functions) await client.query(`drop function if exists public."${name}"`);
}
