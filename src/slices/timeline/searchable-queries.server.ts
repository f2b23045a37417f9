import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type EntryRow, timelineEntry, timelineSubject } from './tables.server.ts';

export interface EntryToSearch {
  readonly entry: EntryRow;
  readonly subjects: readonly { readonly kind: string; readonly subjectId: string }[];
}

/** Entries with the records on whose timelines they stand, in the order of `inOrder`. */
export async function entriesToSearch(db: Database, ids: readonly string[]): Promise<readonly EntryToSearch[]> {
  const entries = await db.select().from(timelineEntry).where(oneOf(timelineEntry.id, ids));
  const subjects = await db
    .select()
    .from(timelineSubject)
    .where(oneOf(timelineSubject.entryId, ids))
    .orderBy(timelineSubject.kind, timelineSubject.subjectId);
  const subjectsOf = Map.groupBy(subjects, ({ entryId }) => entryId);
  return entries.map((entry) => ({ entry, subjects: subjectsOf.get(entry.id) ?? [] }));
}

export function entryIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, timelineEntry, after, limit);
}
