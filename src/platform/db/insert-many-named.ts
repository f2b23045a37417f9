import { getTableName, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { insertMany } from './insert-many.ts';

/** Fewer rows than that gain nothing. */
const MANY = 500;
/** Kilobytes: all that one transaction can write. */
const ONE_LIST = 1_000_000;

/**
 * Writes many rows of a table that is searched by its words (`indexesOfWords`). Each row has dozens of them: put into the indexes one by one
 * they take most of the transaction. Here they wait in one list and are put in together before anybody else reads.
 */
export async function insertManyNamed<Table extends PgTable>(
  tx: Pick<Database, 'execute'>,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  if (rows.length < MANY) return insertMany(tx, table, rows);
  await tx.execute(sql`set local gin_pending_list_limit = ${sql.raw(String(ONE_LIST))}`);
  await insertMany(tx, table, rows);
  await tx.execute(sql`select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_am a on a.oid = c.relam where i.indrelid = ${getTableName(table)}::regclass and a.amname = 'gin'`);
}
