import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { firstDay } from '../../../platform/values/partial-date.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import type { TimelineEntryRecorded } from '../events.ts';
import { type EntryInput, entryInput } from '../input.ts';
import { mayKeepTimeline } from '../policy.ts';
import { tellingOf } from '../rules.ts';
import { timelineEntry, timelineSubject } from '../tables.server.ts';

export type RecordEntryRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-subject';

/** Puts what happened on the timelines of its subjects. */
export function recordEntry(
  { db, clock, actor, publish, recordsExist }: Acting,
  input: EntryInput,
): Promise<Outcome<string, RecordEntryRefusal>> {
  const entry = entryInput.parse(input);
  return db.transaction(async (tx) => {
    if (!mayKeepTimeline(actor)) return refused('not-allowed');
    const facts = [{ aspect: 'entry', cites: entry.cites }];
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (!(await recordsExist(tx, entry.subjects))) return refused('no-such-subject');
    const now = clock.now().toISOString();
    const known = entry.date ?? entry.knownBy;
    const orderDay = known === null ? null : firstDay(known);
    const written = await tx
      .insert(timelineEntry)
      .values({
        id: entry.id,
        kind: entry.kind,
        date: entry.date,
        endDate: entry.endDate,
        knownBy: entry.knownBy,
        orderDay,
        telling: tellingOf(entry.kind),
        titleRu: entry.title.ru,
        titleEn: entry.title.en,
        textRu: entry.text?.ru ?? null,
        textEn: entry.text?.en ?? null,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: timelineEntry.id });
    if (written.length === 0) return refused('id-taken');
    await tx
      .insert(timelineSubject)
      .values(
        entry.subjects.map((subject) => ({ kind: subject.kind, subjectId: subject.id, entryId: entry.id, role: subject.role ?? null })),
      );
    await citeFacts(tx, { kind: 'timeline_entry', id: entry.id }, facts);
    await publish(tx, {
      name: 'timeline-entry-recorded',
      entryId: entry.id,
      orderDay,
      recordedAt: now,
      subjects: entry.subjects,
    } satisfies TimelineEntryRecorded);
    return done(entry.id);
  });
}
