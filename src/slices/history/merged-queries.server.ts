import { and, eq, isNull, sql } from 'drizzle-orm';
import type { NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { mergedRecord } from './tables.server.ts';

/** However many records went into one another, nobody merges more often than that. */
const LONGEST_WAY = 100;

/**
 * Where records are to be found that went into others, by `kind id`: in one step, also where the other one went on into a third. Those that
 * went nowhere are not among them.
 */
export async function keepersOfMerged(db: Database, records: readonly NamedRecord[]): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map();
  const [kinds, ids] = [records.map(({ kind }) => kind), records.map(({ id }) => id)];
  const { rows } = await db.execute<{ kind: string; asked: string; id: string }>(sql`
    with recursive way (kind, asked, id, steps) as (
      select kind, id, id, 0 from unnest(${sql.param(kinds)}::text[], ${sql.param(ids)}::text[]) as wanted (kind, id)
      union
      select way.kind, way.asked, m.into_id, way.steps + 1 from way
        join ${mergedRecord} m on m.kind = way.kind and m.from_id = way.id and m.undone_at is null where way.steps < ${LONGEST_WAY}
    )
    select distinct on (kind, asked) kind, asked, id from way where steps > 0 order by kind, asked, steps desc`);
  return new Map(rows.map((row) => [`${row.kind} ${row.asked}`, row.id]));
}

/** The record that one went into, as it is now; null where it went nowhere. */
export async function keeperOfMerged(db: Database, record: NamedRecord): Promise<string | null> {
  return (await keepersOfMerged(db, [record])).get(`${record.kind} ${record.id}`) ?? null;
}

/** The merge by which a record went into another one, while it holds. */
export async function mergeOf(db: Database, { kind, id }: NamedRecord): Promise<string | null> {
  const [row] = await db
    .select({ id: mergedRecord.id })
    .from(mergedRecord)
    .where(and(eq(mergedRecord.kind, kind), eq(mergedRecord.fromId, id), isNull(mergedRecord.undoneAt)));
  return row?.id ?? null;
}
