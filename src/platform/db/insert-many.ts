import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

/** So many rows that a statement is worth its way, and so few that nobody who reads beside it waits for long. */
const AT_ONCE = 1000;

/** Writes many rows: one array for each column, so that the statement is the same and as short however many rows there are. */
export async function insertMany<Table extends PgTable>(
  tx: Pick<Database, 'execute'>,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.execute(insertOf(table, rows.slice(at, at + AT_ONCE)));
}

function insertOf<Table extends PgTable>(table: Table, rows: readonly InferInsertModel<Table>[]): SQL {
  const given = new Set(Object.keys(rows[0] ?? {}));
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => given.has(name));
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const values = columns.map(
    ([name, column]) =>
      sql`${sql.param(rows.map((row) => (row as Readonly<Record<string, unknown>>)[name] ?? null))}::${sql.raw(column.getSQLType())}[]`,
  );
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) select * from unnest(${sql.join(values, sql`, `)})`;
}
