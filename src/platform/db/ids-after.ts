import { asc, gt } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

/** Ids of a table's rows in their order, from the one after `after`: for going through all of them step by step. */
export async function idsAfter(
  db: Database,
  table: PgTable & { readonly id: PgColumn },
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(limit);
  return rows.map(({ id }) => String(id));
}
