import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { citeAnew } from '../sources/index.server.ts';
import type { EntryInput } from './input.ts';
import { orderDayOf, tellingOf } from './rules.ts';
import { timelineEntry, timelineSubject } from './tables.server.ts';

/** What an entry's own row holds, whether it is recorded or edited. */
export function entryColumns(entry: EntryInput) {
  return {
    kind: entry.kind,
    date: entry.date,
    endDate: entry.endDate,
    knownBy: entry.knownBy,
    orderDay: orderDayOf(entry),
    telling: tellingOf(entry.kind),
    titleRu: entry.title.ru,
    titleEn: entry.title.en,
    textRu: entry.text?.ru ?? null,
    textEn: entry.text?.en ?? null,
  };
}

export function factsOf({ cites }: Pick<EntryInput, 'cites'>) {
  return [{ aspect: 'entry', cites }];
}

/** On whose timelines it stands, in the order in which they were named, and where it is known from. */
export async function writeParts(tx: Database, entry: EntryInput): Promise<void> {
  await tx
    .insert(timelineSubject)
    .values(
      entry.subjects.map((subject) => ({ kind: subject.kind, subjectId: subject.id, entryId: entry.id, role: subject.role ?? null })),
    );
  await citeAnew(tx, { kind: 'timeline_entry', id: entry.id }, factsOf(entry));
}

export async function deleteParts(tx: Database, id: string): Promise<void> {
  await tx.delete(timelineSubject).where(eq(timelineSubject.entryId, id));
  await citeAnew(tx, { kind: 'timeline_entry', id }, []);
}

/** Locks the entry until the transaction ends. */
export async function lockEntry(tx: Database, id: string): Promise<void> {
  await tx.select({ id: timelineEntry.id }).from(timelineEntry).where(eq(timelineEntry.id, id)).for('update');
}
