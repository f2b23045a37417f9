import { and, eq, max } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { citesByAspect } from '../sources/index.server.ts';
import { type EntryInput, type EntryKind, inOrder, type SubjectKind, type SubjectRole } from './input.ts';
import { timelineEntry, timelineSubject } from './tables.server.ts';

/** The entry as its input says it: what a form shows and what the history compares. */
export async function keptEntry(db: Database, id: string): Promise<Kept<EntryInput> | null> {
  const [row] = await db.select().from(timelineEntry).where(eq(timelineEntry.id, id));
  if (row === undefined) return null;
  const subjects = await db.select().from(timelineSubject).where(eq(timelineSubject.entryId, id));
  const citesFor = await citesByAspect(db, { kind: 'timeline_entry', id });
  return {
    input: {
      id,
      kind: row.kind as EntryKind,
      date: row.date,
      endDate: row.endDate,
      knownBy: row.knownBy,
      title: { ru: row.titleRu, en: row.titleEn },
      text: row.textRu === null && row.textEn === null ? null : { ru: row.textRu, en: row.textEn },
      subjects: inOrder(
        subjects.map(({ kind, subjectId, role }) => ({
          kind: kind as SubjectKind,
          id: subjectId,
          ...(role === null ? {} : { role: role as SubjectRole }),
        })),
      ),
      cites: citesFor('entry'),
    },
    revision: row.revision,
    keptBy: row.keptBy,
  };
}

/** The order day of the latest entry on each of these timelines; a timeline without one is not among them. */
export async function latestOrderDays(db: Database, kind: SubjectKind, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: timelineSubject.subjectId, day: max(timelineEntry.orderDay) })
    .from(timelineSubject)
    .innerJoin(timelineEntry, eq(timelineEntry.id, timelineSubject.entryId))
    .where(and(eq(timelineSubject.kind, kind), oneOf(timelineSubject.subjectId, ids)))
    .groupBy(timelineSubject.subjectId);
  return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day] as const])));
}
