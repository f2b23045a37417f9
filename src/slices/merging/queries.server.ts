import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { MergeParts, References } from '../../platform/merging.ts';
import { keepersOfMerged, type MovedInMerge, mergeOf } from '../history/index.server.ts';
import { type MergedRow, mergedRecord } from '../history/index.tables.ts';

export type { MergedRow };

/** A merge of which nothing was erased. */
export type WholeMerge = MergedRow & { readonly moved: MovedInMerge };

export function isWhole(row: MergedRow | null): row is WholeMerge {
  return row !== null && row.moved !== null;
}

export async function mergeById(db: Database, id: string): Promise<MergedRow | null> {
  const [row] = await db.select().from(mergedRecord).where(eq(mergedRecord.id, id));
  return row ?? null;
}

/** The same, and nobody else takes it back until the transaction ends. */
export async function lockMerge(tx: Database, id: string): Promise<MergedRow | null> {
  const [row] = await tx.select().from(mergedRecord).where(eq(mergedRecord.id, id)).for('update');
  return row ?? null;
}

/**
 * A merge that holds and is to be taken back before this one: a later one into the same record, one by which that record went on, or one
 * by which a record went that had followed this merge.
 */
export async function mergeAfter(db: Database, { kind, intoId, intoRevision, moved }: MergedRow): Promise<string | null> {
  const laterInto = and(eq(mergedRecord.intoId, intoId), gt(mergedRecord.intoRevision, intoRevision));
  const [row] = await db
    .select({ id: mergedRecord.id })
    .from(mergedRecord)
    .where(and(eq(mergedRecord.kind, kind), isNull(mergedRecord.undoneAt), or(eq(mergedRecord.fromId, intoId), laterInto)))
    .orderBy(desc(mergedRecord.intoRevision))
    .limit(1);
  if (row !== undefined) return row.id;
  const owners = moved?.owners ?? [];
  const gone = await keepersOfMerged(db, owners);
  const owner = owners.find((one) => gone.has(`${one.kind} ${one.id}`));
  return owner === undefined ? null : mergeOf(db, owner);
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
