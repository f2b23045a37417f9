import type pg from 'pg';
import { BackupRefusal, type BackupRow, readBackupHeader, rowsOfBackup, writeBackupFile } from './backup-file.ts';
import { dropTables, isEmpty } from './empty-database.ts';
import { appliedMigrations, knownMigrations, migrateDatabase } from './migrate.ts';

/** Tables that are loaded from a package and not backed up, but for their rows that others refer to. */
export type LoadedTables = readonly string[];

const ROWS_A_STEP = 1000;
/** Any number will do, as long as nobody else takes it. */
const LOCK_OF_RESTORE = 7_262_910_042;

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  readonly key: string;
}

/**
 * Writes every row as it is at one moment, while the register is used. Answers how many rows there are.
 * The embedded database has one session: there the others wait meanwhile, a second for 60,000 rows.
 */
export async function backUp(pool: pg.Pool, file: string, loaded: LoadedTables, now: Date): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const schema = await appliedMigrations(client);
    const written = await writeBackupFile(file, { format: 'pobratim-backup', schema, at: now.toISOString() }, rowsOf(client, loaded));
    await client.query('commit');
    return written;
  } finally {
    // A failed transaction must not go back to the pool.
    client.release(true);
  }
}

async function* rowsOf(client: pg.PoolClient, loaded: LoadedTables): AsyncGenerator<BackupRow> {
  const references = await referencesOf(client);
  for (const table of await tablesInOrder(client, references)) {
    const parts = references
      .filter(({ to, table: from }) => to === table && !loaded.includes(from))
      .map(({ table: from, column, key }) => `"${key}" in (select "${column}" from "${from}")`);
    if (loaded.includes(table) && parts.length === 0) continue;
    const which = loaded.includes(table) ? ` where ${parts.join(' or ')}` : '';
    await client.query(`declare backup_rows no scroll cursor for select to_json(t)::text as row from "${table}" t${which}`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_A_STEP} from backup_rows`);
      for (const { row } of rows) yield { table, row };
      if (rows.length < ROWS_A_STEP) break;
    }
    await client.query('close backup_rows');
  }
}

async function referencesOf(client: Pick<pg.Client, 'query'>): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as to, k.attname as key
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  return rows.map((row) => ({ ...row, table: unquoted(row.table), to: unquoted(row.to) }));
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, '$1');
}

/** Every table after those that it refers to. */
async function tablesInOrder(client: Pick<pg.Client, 'query'>, references: readonly Reference[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname",
  );
  const waiting = new Set(rows.map(({ name }) => name));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((name) => references.every(({ table, to }) => table !== name || to === name || !waiting.has(to)));
    if (next === undefined) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(next);
    waiting.delete(next);
  }
  return ordered;
}

/**
 * Fills an empty database with a backup and brings it to this version. Throws `BackupRefusal` where the file is not whole, of a newer
 * version, or the database is not empty; then, and when anything fails, the database is empty.
 */
export async function restoreBackup(client: pg.Client, connection: pg.ClientConfig, file: string): Promise<number> {
  const { schema } = await readBackupHeader(file);
  const known = knownMigrations();
  if (schema > known) {
    throw new BackupRefusal(
      `${file} was written by a newer version of Pobratim (its schema is ${schema}, this version knows ${known}). Restore it with that version.`,
    );
  }
  if (!(await isAloneRestoring(client))) throw new BackupRefusal('Another restore into this database is running. Nothing was changed.');
  if (!(await isEmpty(client))) throw new BackupRefusal('The database is not empty. A backup is restored only into an empty one.');
  try {
    // A restore that was killed has left tables without rows, maybe of another schema.
    await dropTables(client);
    await migrateDatabase(connection, schema);
    await client.query('begin');
    const written = await insertRows(client, file);
    await client.query('commit');
    await migrateDatabase(connection);
    return written;
  } catch (error) {
    await client.query('rollback');
    await dropTables(client);
    throw error;
  }
}

async function insertRows(client: pg.Client, file: string): Promise<number> {
  let written = 0;
  let table = '';
  let step: string[] = [];
  const write = async () => {
    if (step.length === 0) return;
    const columns = (await columnsOf(client, table)).map((name) => `"${name}"`).join(', ');
    await client.query(
      `insert into "${table}" (${columns}) overriding system value select ${columns} from json_populate_recordset(null::"${table}", $1)`,
      [`[${step.join(',')}]`],
    );
    written += step.length;
    step = [];
  };
  for await (const row of rowsOfBackup(file)) {
    if (row.table !== table || step.length === ROWS_A_STEP) await write();
    table = row.table;
    step.push(row.row);
  }
  await write();
  await moveSequences(client);
  return written;
}

/** Columns that are written; a generated one is not. Throws for a table that is not there. */
async function columnsOf(client: pg.Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
     where relname = $1 and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  if (rows.length === 0) throw new Error(`the backup has a table ${table} that its schema has not`);
  return rows.map(({ name }) => name);
}

/** The next number of each column that counts by itself comes after those that were restored. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attidentity <> ''`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(1, max("${column}")), max("${column}") is not null) from "${table}"`,
      [`"${table}"`, column],
    );
  }
}

/** Of two restores at once the second must not take back what the first has made. The lock goes with the connection. */
async function isAloneRestoring(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [LOCK_OF_RESTORE]);
  return rows[0]?.alone === true;
}
