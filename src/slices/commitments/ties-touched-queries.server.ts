import { and, eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { timelineSubject } from '../timeline/index.tables.ts';
import { commitment, commitmentSaid } from './tables.server.ts';

/** The ties of which these changes say something, before or after: ties themselves, and those of entries and promises. */
export async function tiesTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const entries = changedOf(changed, 'timeline_entry');
  const promises = changedOf(changed, 'commitment');
  const words = changedOf(changed, 'commitment_said');
  const ties = [
    ...changedOf(changed, 'partnership'),
    ...changed.flatMap(({ before }) => tiesNamedIn(before)),
    ...(entries.length === 0 ? [] : await tiesOfEntries(db, entries)),
    ...(promises.length === 0 ? [] : await tiesOfPromises(db, promises)),
    ...(words.length === 0 ? [] : await tiesOfWords(db, words)),
  ];
  return [...new Set(ties)].sort();
}

/** What an entry stood on, and where a promise was made, before the change. */
function tiesNamedIn(before: object | null): readonly string[] {
  const { subjects = [], partnership = null } = (before ?? {}) as {
    readonly subjects?: readonly { readonly kind: string; readonly id: string }[];
    readonly partnership?: string | null;
  };
  return [...subjects.filter(({ kind }) => kind === 'partnership').map(({ id }) => id), ...(partnership === null ? [] : [partnership])];
}

async function tiesOfEntries(db: Database, entries: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ tie: timelineSubject.subjectId })
    .from(timelineSubject)
    .where(and(eq(timelineSubject.kind, 'partnership'), oneOf(timelineSubject.entryId, entries)));
  return rows.map(({ tie }) => tie);
}

async function tiesOfPromises(db: Database, promises: readonly string[]): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ tie: commitment.partnershipId }).from(commitment).where(oneOf(commitment.id, promises));
  return rows.flatMap(({ tie }) => tie ?? []);
}

async function tiesOfWords(db: Database, words: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ tie: commitment.partnershipId })
    .from(commitmentSaid)
    .innerJoin(commitment, eq(commitment.id, commitmentSaid.commitmentId))
    .where(oneOf(commitmentSaid.id, words));
  return rows.flatMap(({ tie }) => tie ?? []);
}
