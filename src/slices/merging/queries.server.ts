import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { MergeParts, References } from '../../platform/merging.ts';
import { type MergedRow, mergedRecord } from '../history/index.tables.ts';

export type { MergedRow };

export async function mergeById(db: Database, id: string): Promise<MergedRow | null> {
  const [row] = await db.select().from(mergedRecord).where(eq(mergedRecord.id, id));
  return row ?? null;
}

/** The same, and nobody else takes it back until the transaction ends. */
export async function lockMerge(tx: Database, id: string): Promise<MergedRow | null> {
  const [row] = await tx.select().from(mergedRecord).where(eq(mergedRecord.id, id)).for('update');
  return row ?? null;
}

/** A merge that holds and came after this one: into the same record, or by which that one went on. It is to be taken back first. */
export async function mergeAfter(db: Database, { id, kind, intoId, at }: Pick<MergedRow, 'id' | 'kind' | 'intoId' | 'at'>): Promise<string | null> {
  const later = or(gt(mergedRecord.at, at), and(eq(mergedRecord.at, at), gt(mergedRecord.id, id)));
  const [row] = await db
    .select({ id: mergedRecord.id })
    .from(mergedRecord)
    .where(
      and(
        eq(mergedRecord.kind, kind),
        isNull(mergedRecord.undoneAt),
        or(eq(mergedRecord.fromId, intoId), and(eq(mergedRecord.intoId, intoId), later)),
      ),
    )
    .orderBy(desc(mergedRecord.at), desc(mergedRecord.id))
    .limit(1);
  return row?.id ?? null;
}

/** What went into a record and was not taken out again, in the order of time. */
export async function mergedInto(db: Database, { kind, id }: NamedRecord): Promise<readonly { readonly id: string; readonly from: string }[]> {
  return db
    .select({ id: mergedRecord.id, from: mergedRecord.fromId })
    .from(mergedRecord)
    .where(and(eq(mergedRecord.kind, kind), eq(mergedRecord.intoId, id), isNull(mergedRecord.undoneAt)))
    .orderBy(asc(mergedRecord.at), asc(mergedRecord.id));
}

/** References to records of a kind. */
export function referencesTo({ references }: MergeParts, kind: string): readonly References[] {
  return references.filter(({ to }) => to.includes(kind));
}

/** Records that refer to this one, each once, but for those of `besides`. */
export async function ownersOf(
  db: Database,
  references: readonly References[],
  record: NamedRecord,
  besides: readonly string[],
): Promise<readonly NamedRecord[]> {
  const found = new Map<string, NamedRecord>();
  for (const one of references)
    for (const owner of await one.ownersOf(db, record))
      if (owner.kind !== record.kind || !besides.includes(owner.id)) found.set(`${owner.kind} ${owner.id}`, owner);
  return [...found.values()];
}
