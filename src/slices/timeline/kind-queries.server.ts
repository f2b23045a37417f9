import { and, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { EntryKind, SubjectKind } from './input.ts';
import { withCitations } from './queries.server.ts';
import { timelineEntry, timelineSubject } from './tables.server.ts';
import type { EntryView } from './views.ts';

export interface EntryOn {
  readonly entry: EntryView;
  /** Those of the subjects asked for on whose timelines it stands. */
  readonly on: readonly { readonly kind: string; readonly id: string }[];
}

/** The latest entries of one kind on any of these timelines, each once; what has no date at all comes last. */
export async function entriesOfKind(
  db: Database,
  kind: EntryKind,
  subjects: readonly { readonly kind: SubjectKind; readonly ids: readonly string[] }[],
  limit: number,
): Promise<readonly EntryOn[]> {
  const those = subjects.map((one) => and(eq(timelineSubject.kind, one.kind), oneOf(timelineSubject.subjectId, one.ids)));
  const found = await db
    .select({
      entry: timelineEntry,
      on: sql<
        { kind: string; id: string }[]
      >`json_agg(json_build_object('kind', ${timelineSubject.kind}, 'id', ${timelineSubject.subjectId}) order by ${timelineSubject.kind}, ${timelineSubject.subjectId})`,
    })
    .from(timelineSubject)
    .innerJoin(timelineEntry, eq(timelineEntry.id, timelineSubject.entryId))
    .where(and(eq(timelineEntry.kind, kind), or(...those)))
    .groupBy(timelineEntry.id)
    .orderBy(sql`${timelineEntry.orderDay} desc nulls last`, timelineEntry.id)
    .limit(limit);
  const views = await withCitations(
    db,
    found.map(({ entry }) => entry),
  );
  return views.map((entry, at) => ({ entry, on: found[at]?.on ?? [] }));
}
