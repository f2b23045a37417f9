import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** How many rows every table has: the same before and after means that nothing was half written. */
export async function rowCounts(db: Database): Promise<Readonly<Record<string, number>>> {
  const tables = await db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const counts = tables.rows.map(({ name }) => sql`select ${name}::text as name, count(*)::int as n from ${sql.identifier(name)}`);
  const { rows } = await db.execute<{ name: string; n: number }>(sql.join(counts, sql` union all `));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
