import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

/** After many rows were written: the embedded engine never counts them by itself, and would plan as if the tables were empty. */
export async function refreshStatistics(db: Pick<Database, 'execute'>, tables: readonly PgTable[]): Promise<void> {
  for (const table of tables) await db.execute(sql`analyze ${table}`);
}
