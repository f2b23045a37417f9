import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { citationsOf } from '../sources/index.server.ts';
import type { EntryKind, SubjectKind } from './input.ts';
import { CHAIN, latestFirst, MOST_ENTRIES } from './rules.ts';
import { type EntryRow, timelineEntry, timelineSubject } from './tables.server.ts';
import type { EntryView } from './views.ts';

export type { EntryView } from './views.ts';

const latestAndTelling = [sql`${timelineEntry.orderDay} desc nulls last`, sql`${timelineEntry.telling} desc`, timelineEntry.id] as const;

/** The latest entries of one subject's timeline, latest first; what has no date at all comes last. */
export async function timelineOf(db: Database, kind: SubjectKind, id: string, limit = MOST_ENTRIES): Promise<readonly EntryView[]> {
  return (await timelinesOf(db, kind, [id], limit)).get(id) ?? [];
}

/** The timelines of many subjects with a fixed number of queries. */
export async function timelinesOf(
  db: Database,
  kind: SubjectKind,
  ids: readonly string[],
  limit = MOST_ENTRIES,
): Promise<ReadonlyMap<string, readonly EntryView[]>> {
  if (ids.length === 0) return new Map();
  return viewsBySubject(db, await latestEntriesAsked(db, { kind, ids, limit }), limit);
}

interface EntryOfSubject {
  readonly subjectId: string;
  readonly entry: EntryRow;
}

const latestEntriesAsked = builtOnce<EntryOfSubject[], { readonly kind: string; readonly ids: readonly string[]; readonly limit: number }>(
  (db) => {
    // The order of `latestFirst`.
    const chain = sql`array_position(${sql.param([...CHAIN])}::text[], ${timelineEntry.kind})`;
    const order = sql`${timelineEntry.orderDay} desc nulls last, ${chain} desc nulls last, ${timelineEntry.id}`;
    const ranked = db
      .select({
        subjectId: timelineSubject.subjectId,
        entryId: timelineSubject.entryId,
        place: sql<number>`row_number() over (partition by ${timelineSubject.subjectId} order by ${order})`.as('place'),
      })
      .from(timelineSubject)
      .innerJoin(timelineEntry, eq(timelineEntry.id, timelineSubject.entryId))
      .where(isSubjectGiven)
      .as('ranked');
    return db
      .select({ subjectId: ranked.subjectId, entry: timelineEntry })
      .from(ranked)
      .innerJoin(timelineEntry, eq(timelineEntry.id, ranked.entryId))
      .where(lte(ranked.place, sql.placeholder('limit')));
  },
);

const isSubjectGiven = and(eq(timelineSubject.kind, sql.placeholder('kind')), oneOfGiven(timelineSubject.subjectId, 'ids'));

const lastEntriesAsked = builtOnce<EntryOfSubject[], { readonly kind: string; readonly ids: readonly string[] }>((db) =>
  db
    .selectDistinctOn([timelineSubject.subjectId], { subjectId: timelineSubject.subjectId, entry: timelineEntry })
    .from(timelineSubject)
    .innerJoin(timelineEntry, eq(timelineEntry.id, timelineSubject.entryId))
    .where(isSubjectGiven)
    .orderBy(timelineSubject.subjectId, ...latestAndTelling),
);

/** For each subject the one entry that tells most among its latest. */
export async function lastEntriesOf(
  db: Database,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EntryView[]>> {
  if (ids.length === 0) return new Map();
  return viewsBySubject(db, await lastEntriesAsked(db, { kind, ids }), 1);
}

async function viewsBySubject(db: Database, rows: readonly EntryOfSubject[], limit: number) {
  const ordered = [...Map.groupBy(rows, (row) => row.subjectId)].map(([id, group]) => {
    const entries = group.map(({ entry }) => ({ ...entry, kind: entry.kind as EntryKind }));
    return [id, entries.sort(latestFirst).slice(0, limit)] as const;
  });
  const all = new Map(ordered.flatMap(([, entries]) => entries.map((entry) => [entry.id, entry] as const)));
  const views = new Map((await withCitations(db, [...all.values()])).map((view) => [view.id, view]));
  return new Map(ordered.map(([id, entries]) => [id, entries.flatMap((entry) => views.get(entry.id) ?? [])]));
}

/** What happened lately anywhere. Entries of which no source gives a date come last. */
export async function latestEntries(db: Database, limit: number): Promise<readonly EntryView[]> {
  const rows = await db
    .select()
    .from(timelineEntry)
    .orderBy(...latestAndTelling)
    .limit(limit);
  return withCitations(db, rows);
}

/** What was recorded last, anywhere or on the timelines of these subjects: what a feed tells, whenever it happened. */
export async function lastRecorded(
  db: Database,
  limit: number,
  subjects?: readonly { readonly kind: SubjectKind; readonly ids: readonly string[] }[],
): Promise<readonly EntryView[]> {
  if (subjects?.length === 0) return [];
  const about = subjects?.map(({ kind, ids }) => sql`(s.kind = ${kind} and s.subject_id = any(${sql.param([...ids])}::text[]))`);
  const rows = await db
    .select()
    .from(timelineEntry)
    .where(
      about === undefined
        ? undefined
        : sql`exists (select 1 from ${timelineSubject} s where s.entry_id = ${timelineEntry.id} and (${sql.join(about, sql` or `)}))`,
    )
    .orderBy(desc(timelineEntry.updatedAt), ...latestAndTelling)
    .limit(limit);
  return withCitations(db, rows);
}

export interface EntrySubjects {
  readonly id: string;
  readonly title: Bilingual;
  readonly subjects: readonly { readonly kind: string; readonly subjectId: string }[];
}

/** The titles of entries and on whose timelines they stand. */
export async function entriesWithSubjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, EntrySubjects>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: timelineEntry.id,
      ru: timelineEntry.titleRu,
      en: timelineEntry.titleEn,
      kind: timelineSubject.kind,
      subjectId: timelineSubject.subjectId,
    })
    .from(timelineEntry)
    .innerJoin(timelineSubject, eq(timelineSubject.entryId, timelineEntry.id))
    .where(oneOf(timelineEntry.id, ids))
    .orderBy(timelineSubject.kind, timelineSubject.subjectId);
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, group]) => [
      id,
      { id, title: { ru: group[0]?.ru ?? null, en: group[0]?.en ?? null }, subjects: group },
    ]),
  );
}

/** The latest forums with the municipalities that held them or took part. */
export async function latestForums(
  db: Database,
  limit: number,
): Promise<readonly { readonly id: string; readonly municipalities: readonly { readonly id: string; readonly role: string | null }[] }[]> {
  const forums = await db
    .select({ id: timelineEntry.id })
    .from(timelineEntry)
    .where(eq(timelineEntry.kind, 'forum'))
    .orderBy(...latestAndTelling)
    .limit(limit);
  if (forums.length === 0) return [];
  const rows = await db
    .select()
    .from(timelineSubject)
    .where(
      and(
        eq(timelineSubject.kind, 'municipality'),
        oneOf(
          timelineSubject.entryId,
          forums.map(({ id }) => id),
        ),
      ),
    );
  return forums.map(({ id }) => ({
    id,
    municipalities: rows.filter((row) => row.entryId === id).map((row) => ({ id: row.subjectId, role: row.role })),
  }));
}

export async function withCitations(db: Database, rows: readonly EntryRow[]): Promise<EntryView[]> {
  const cites = await citationsOf(db, [{ kind: 'timeline_entry', ids: rows.map((row) => row.id) }]);
  const byEntry = Map.groupBy(cites, (cite) => cite.subjectId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EntryKind,
    date: row.date,
    endDate: row.endDate,
    knownBy: row.knownBy,
    title: { ru: row.titleRu, en: row.titleEn },
    text: row.textRu === null && row.textEn === null ? null : { ru: row.textRu, en: row.textEn },
    cites: byEntry.get(row.id) ?? [],
    updatedAt: new Date(row.updatedAt).toISOString(),
  }));
}

/** Whether an entry stands on this record's timeline. */
export async function entriesReferTo(db: Database, record: { readonly kind: string; readonly id: string }): Promise<boolean> {
  return (await db.$count(timelineSubject, and(eq(timelineSubject.kind, record.kind), eq(timelineSubject.subjectId, record.id)))) > 0;
}

/** Which of these records of one kind have an entry on their timeline. */
export async function withEntries(db: Database, kind: SubjectKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: timelineSubject.subjectId })
    .from(timelineSubject)
    .where(and(eq(timelineSubject.kind, kind), oneOf(timelineSubject.subjectId, ids)));
  return new Set(rows.map(({ id }) => id));
}
