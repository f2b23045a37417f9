import { and, asc, desc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { BEGINNING, contentHashOf, hashOf, type Link } from './chain.ts';
import type { ChangedFields } from './rules.ts';
import { type ChangeRow, change, historyHead } from './tables.server.ts';

/** One change as it is shown. */
export interface ChangeView {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly forBody: string | null;
  readonly subject: NamedRecord;
  readonly revision: number;
  readonly deed: string;
  readonly undoes: number | null;
  /** Null where it was erased. */
  readonly fields: ChangedFields | null;
  readonly reason: string | null;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The last link, locked until the transaction ends. */
export async function lockHead(tx: Database): Promise<Head> {
  await tx.insert(historyHead).values({ seq: 0, hash: BEGINNING }).onConflictDoNothing();
  const [head] = await tx.select({ seq: historyHead.seq, hash: historyHead.hash }).from(historyHead).for('update');
  if (head === undefined) throw new Error('the history has no head');
  return head;
}

/** Number and hash of the last entry: what is kept elsewhere, so that a cut-off tail is seen. */
export async function headOfHistory(db: Database): Promise<Head> {
  const [head] = await db.select({ seq: historyHead.seq, hash: historyHead.hash }).from(historyHead);
  return head ?? { seq: 0, hash: BEGINNING };
}

/** The latest first. */
export async function historyOf(db: Database, subject: NamedRecord, limit = 200): Promise<readonly ChangeView[]> {
  const rows = await db.select().from(change).where(isAbout(subject)).orderBy(desc(change.seq)).limit(limit);
  return rows.map(viewOf);
}

/** What changed after this revision, the latest first: what a form that is older than the record must be compared with. */
export async function changesAfter(db: Database, subject: NamedRecord, revision: number): Promise<readonly ChangeView[]> {
  const rows = await db
    .select()
    .from(change)
    .where(and(isAbout(subject), gt(change.revision, revision)))
    .orderBy(desc(change.seq));
  return rows.map(viewOf);
}

/** Records of one kind as they were first recorded, by id; fields that were null are missing, and so is what was erased. */
export async function firstInputs(db: Database, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, object>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: change.subjectId, content: change.content })
    .from(change)
    .where(and(eq(change.subjectKind, kind), oneOf(change.subjectId, ids), eq(change.revision, 1)));
  return new Map(
    rows.flatMap(({ id, content }) => {
      if (content === null) return [];
      const { fields } = JSON.parse(content) as { readonly fields: ChangedFields };
      return [[id, Object.fromEntries(Object.entries(fields).map(([field, [, after]]) => [field, after]))]];
    }),
  );
}

export async function changeBySeq(db: Database, seq: number): Promise<ChangeView | null> {
  const [row] = await db.select().from(change).where(eq(change.seq, seq));
  return row === undefined ? null : viewOf(row);
}

/** The change that made a record's revision. */
export async function seqOfRevision(db: Database, subject: NamedRecord, revision: number): Promise<number | null> {
  const [row] = await db
    .select({ seq: change.seq })
    .from(change)
    .where(and(isAbout(subject), eq(change.revision, revision)))
    .orderBy(desc(change.seq))
    .limit(1);
  return row?.seq ?? null;
}

/** The latest changes of all records, for the administrator. */
export async function latestChanges(db: Database, before: number | null, limit: number): Promise<readonly ChangeView[]> {
  const rows = await db
    .select()
    .from(change)
    .where(before === null ? undefined : sql`${change.seq} < ${before}`)
    .orderBy(desc(change.seq))
    .limit(limit);
  return rows.map(viewOf);
}

function isAbout({ kind, id }: NamedRecord) {
  return and(eq(change.subjectKind, kind), eq(change.subjectId, id));
}

function viewOf(row: ChangeRow): ChangeView {
  const content = row.content === null ? null : (JSON.parse(row.content) as { fields: ChangedFields; reason: string | null });
  return {
    seq: row.seq,
    at: new Date(row.at).toISOString(),
    actor: { kind: row.actorKind, id: row.actorId },
    forBody: row.forBody,
    subject: { kind: row.subjectKind, id: row.subjectId },
    revision: row.revision,
    deed: row.deed,
    undoes: row.undoes,
    fields: content?.fields ?? null,
    reason: content?.reason ?? null,
  };
}

/** What a check of the chain finds: the first entry that is not as it was written, or null. */
export interface ChainCheck {
  readonly entries: number;
  readonly head: Head;
  /** Entries whose content is gone, as only an erasure of personal data takes it out: whoever erased nothing sees that somebody did. */
  readonly erased: readonly number[];
  readonly fault: {
    readonly seq: number;
    readonly kind: 'edited' | 'missing' | 'cut-off' | 'not-the-kept-head' | 'beyond-the-head';
  } | null;
}

const STEP = 1000;

/**
 * Walks the whole chain. An edited entry no longer has its hash; a deleted or reordered one leaves a gap or a wrong link; a cut-off tail
 * differs from the stored head, and, where the head was changed too, from the one that was kept elsewhere. What an erasure leaves behind is
 * told apart.
 */
export async function checkChain(db: Database, keptElsewhere: Head | null = null): Promise<ChainCheck> {
  const head = await headOfHistory(db);
  const erased: number[] = [];
  let last: Head = { seq: 0, hash: BEGINNING };
  const found = (fault: ChainCheck['fault']): ChainCheck => ({ entries: last.seq, head, erased, fault });
  for (;;) {
    const rows = await db.select().from(change).where(gt(change.seq, last.seq)).orderBy(asc(change.seq)).limit(STEP);
    for (const row of rows) {
      if (row.seq !== last.seq + 1) return found({ seq: last.seq + 1, kind: 'missing' });
      if (!isAsWritten(row, last.hash)) return found({ seq: row.seq, kind: 'edited' });
      if (keptElsewhere?.seq === row.seq && keptElsewhere.hash !== row.hash) return found({ seq: row.seq, kind: 'not-the-kept-head' });
      if (row.content === null) erased.push(row.seq);
      last = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < STEP) break;
  }
  return found(faultAtTheEnd(last, { head, headBy: await headOfHistory(db), keptElsewhere }));
}

/** Entries may be added while the chain is walked: the head as it was before may lag behind what was read, and as it is after it never does. */
function faultAtTheEnd(
  last: Head,
  { head, headBy, keptElsewhere }: { readonly head: Head; readonly headBy: Head; readonly keptElsewhere: Head | null },
): ChainCheck['fault'] {
  if (last.seq < head.seq || last.seq < (keptElsewhere?.seq ?? 0)) return { seq: last.seq + 1, kind: 'cut-off' };
  if (last.seq === head.seq && last.hash !== head.hash) return { seq: last.seq, kind: 'edited' };
  return last.seq > headBy.seq ? { seq: headBy.seq + 1, kind: 'beyond-the-head' } : null;
}

function isAsWritten(row: ChangeRow, before: string): boolean {
  const link: Link = { ...row, at: Date.parse(row.at) };
  const contentHolds = row.content === null ? row.salt === null : contentHashOf(row.salt ?? '', row.content) === row.contentHash;
  return contentHolds && hashOf(before, link) === row.hash;
}

/** Records that were taken out for these bodies (null: for anybody) and not put back, the latest first, as they were. */
export async function withdrawnLately(
  db: Database,
  bodies: readonly string[] | null,
  limit: number,
): Promise<readonly { readonly subject: NamedRecord; readonly at: string; readonly input: object }[]> {
  const later = alias(change, 'later');
  const again = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.subjectKind, change.subjectKind), eq(later.subjectId, change.subjectId), gt(later.seq, change.seq)));
  const rows = await db
    .select()
    .from(change)
    .where(and(eq(change.deed, 'withdrawn'), bodies === null ? undefined : inArray(change.forBody, [...bodies]), notExists(again)))
    .orderBy(desc(change.seq))
    .limit(limit);
  return rows.map(viewOf).map(({ subject, at, fields }) => ({
    subject,
    at,
    input: Object.fromEntries(Object.entries(fields ?? {}).map(([field, [before]]) => [field, before])),
  }));
}
