import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { NamedRecord } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { change, mergedRecord } from '../tables.server.ts';

interface Erased {
  readonly changes: number;
  readonly merges: number;
}

/**
 * Takes out what the history says of a record that is gone, and of those that went into it: personal data that must not be kept. The chain
 * stays whole, ids still lead on; a merge of it can be taken back no more. What stood meanwhile in a record from which it was parted goes, too.
 */
export function eraseHistory(db: Database, { kind, id }: NamedRecord): Promise<Erased> {
  return db.transaction(async (tx) => {
    const ids = await withThoseThatWentInto(tx, { kind, id });
    const partOf = and(eq(mergedRecord.kind, kind), or(inArray(mergedRecord.fromId, ids), inArray(mergedRecord.intoId, ids)));
    const stoodIn = sql`exists (select 1 from ${mergedRecord} m where m.kind = ${kind} and m.from_id = any(${sql.param(ids)}::text[])
      and m.into_id = ${change.subjectId} and ${change.at} between m.at and coalesce(m.undone_at, 'infinity'))`;
    const changes = await tx
      .update(change)
      .set({ content: null, salt: null })
      .where(and(eq(change.subjectKind, kind), or(inArray(change.subjectId, ids), stoodIn)))
      .returning({ seq: change.seq });
    const merges = await tx
      .update(mergedRecord)
      .set({ moved: sql`'null'::jsonb`, reason: '' })
      .where(partOf)
      .returning({ id: mergedRecord.id });
    return { changes: changes.length, merges: merges.length };
  });
}

async function withThoseThatWentInto(tx: Database, { kind, id }: NamedRecord): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`with recursive gone (id) as (
      select ${id}::text union select m.from_id from gone join ${mergedRecord} m on m.kind = ${kind} and m.into_id = gone.id and m.undone_at is null
    ) select id from gone`);
  return rows.map((row) => row.id);
}
