import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { sourcesExist } from '../../sources/index.server.ts';
import { entryColumns, factsOf, writeParts } from '../entry-rows.server.ts';
import type { TimelineEntryRecorded } from '../events.ts';
import { type EntryInput, entryInput } from '../input.ts';
import { mayRecordEntries } from '../policy.ts';
import { orderDayOf, problemsAhead } from '../rules.ts';
import { mayStandOn } from '../stand-on-queries.server.ts';
import { timelineEntry } from '../tables.server.ts';

export type RecordEntryRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-subject' | 'date-ahead';

/** Puts what happened on the timelines of its subjects. */
export function recordEntry(acting: Acting, input: EntryInput, again?: Restoring): Promise<Outcome<string, RecordEntryRefusal>> {
  const entry = entryInput.parse(input);
  const { clock, actor, forBody, publish, recordsExist } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordEntries(actor, forBody, entry.kind)) return refused('not-allowed');
    if (again === undefined && problemsAhead(entry, clock.now(), null).length > 0) return refused('date-ahead');
    if (!(await sourcesExist(tx, factsOf(entry)))) return refused('no-such-source');
    if (!(await recordsExist(tx, entry.subjects))) return refused('no-such-subject');
    if (!(await mayStandOn(acting, tx, entry.subjects))) return refused('not-allowed');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(timelineEntry)
      .values({ id: entry.id, ...entryColumns(entry), revision: again?.revision ?? 1, keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: timelineEntry.id });
    if (written.length === 0) return refused('id-taken');
    await writeParts(tx, entry);
    await publish(tx, {
      name: 'timeline-entry-recorded',
      entryId: entry.id,
      orderDay: orderDayOf(entry),
      recordedAt: now,
      subjects: entry.subjects,
    } satisfies TimelineEntryRecorded);
    ledger.add({ subject: { kind: 'timeline_entry', id: entry.id }, ...recordedAs(again), before: null, after: entry });
    return done(entry.id);
  });
}
