import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import type { Searchable } from '../../../platform/searchable.ts';
import { INDEX_VERSION } from '../index-version.ts';
import { searchDocument, searchProgress, searchWord } from '../tables.server.ts';
import { indexSomePending, keepOthersWaiting, makeDocuments } from './index-records.server.ts';

/** They are made from all others, and no part of a backup. */
export const SEARCH_TABLES: readonly string[] = ['search_document', 'search_word', 'search_pending', 'search_progress'];

const A_STEP = 250;

/** How long a run may take before it leaves the rest to the next one, and whom it tells how far it is. */
export interface RebuildLimits {
  readonly untilMs?: number;
  readonly onProgress?: (kind: string, done: number) => void;
}

/**
 * Brings the index up to date: makes what was left, and all documents of kinds that were made in another version, step by step, each in a
 * short transaction that also moves the marker. Answers whether all is done.
 */
export async function bringIndexUpToDate(db: Database, searchables: readonly Searchable[], limits: RebuildLimits = {}): Promise<boolean> {
  const inTime = () => limits.untilMs === undefined || performance.now() < limits.untilMs;
  let made = 0;
  while (inTime()) {
    const some = await indexSomePending(db, searchables);
    made += some;
    if (some === 0) break;
  }
  for (const searchable of searchables) {
    let done = 0;
    while (inTime()) {
      const step = await rebuildSome(db, searchable);
      if (step === null) break;
      done += step;
      limits.onProgress?.(searchable.kind, done);
    }
    made += done;
  }
  if (made >= A_STEP) await countAnew(db);
  return inTime();
}

/** Forgets in which version the index was made: the next run makes all anew. */
export async function forgetIndex(db: Database): Promise<void> {
  await db.delete(searchProgress);
}

/** The next step of a kind, as the number of its records; null where all is made. */
async function rebuildSome(db: Database, searchable: Searchable): Promise<number | null> {
  const { kind } = searchable;
  const version = INDEX_VERSION * 1000 + searchable.version;
  return db.transaction(async (tx) => {
    await keepOthersWaiting(tx);
    const [progress] = await tx.select().from(searchProgress).where(eq(searchProgress.kind, kind));
    const isSame = progress?.version === version;
    if (isSame && progress.complete) return null;
    if (!isSame) await tx.delete(searchDocument).where(eq(searchDocument.kind, kind));
    const ids = await searchable.idsAfter(tx, isSame ? progress.after : '', A_STEP);
    await makeDocuments(tx, searchable, ids);
    const now = { version, after: ids.at(-1) ?? '', complete: ids.length < A_STEP };
    await tx
      .insert(searchProgress)
      .values({ kind, ...now })
      .onConflictDoUpdate({ target: searchProgress.kind, set: now });
    return ids.length;
  });
}

/** The embedded engine counts nothing by itself, and without numbers it would read an index of all documents to find the only one. */
async function countAnew(db: Database): Promise<void> {
  await db.execute(sql`analyze ${searchDocument}`);
  await db.execute(sql`analyze ${searchWord}`);
}
