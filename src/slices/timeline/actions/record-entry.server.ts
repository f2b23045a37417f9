import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { firstDay } from '../../../platform/values/partial-date.ts';
import { changing } from '../../history/index.server.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import type { TimelineEntryRecorded } from '../events.ts';
import { type EntryInput, entryInput } from '../input.ts';
import { mayRecordEntries } from '../policy.ts';
import { tellingOf } from '../rules.ts';
import { timelineEntry, timelineSubject } from '../tables.server.ts';

export type RecordEntryRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-subject';

/** Puts what happened on the timelines of its subjects. */
export function recordEntry(acting: Acting, input: EntryInput): Promise<Outcome<string, RecordEntryRefusal>> {
  const entry = entryInput.parse(input);
  const { clock, actor, forBody, publish, recordsExist } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordEntries(actor, forBody, entry.kind)) return refused('not-allowed');
    const facts = [{ aspect: 'entry', cites: entry.cites }];
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (!(await recordsExist(tx, entry.subjects))) return refused('no-such-subject');
    if (!(await mayStandOn(acting, tx, entry.subjects))) return refused('not-allowed');
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
        keptBy: forBody,
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
    ledger.add({ subject: { kind: 'timeline_entry', id: entry.id }, revision: 1, deed: 'recorded', before: null, after: entry });
    return done(entry.id);
  });
}

/** On a tie's or a body's timeline writes only who keeps it; beside those, or alone, an entry needs one subject that the actor keeps. */
async function mayStandOn({ actor, recordsWrittenBy }: Acting, tx: Database, subjects: EntryInput['subjects']): Promise<boolean> {
  const written = await recordsWrittenBy(tx, actor, subjects);
  const isWritten = ({ kind, id }: EntryInput['subjects'][number]) => written.has(`${kind} ${id}`);
  const guarded = subjects.filter(({ kind }) => kind === 'partnership' || kind === 'body');
  return guarded.every(isWritten) && subjects.some(isWritten);
}
