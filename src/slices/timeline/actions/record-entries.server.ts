import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { insertMany } from '../../../platform/db/insert-many.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeSubjects, sourcesExist } from '../../sources/index.server.ts';
import { entryColumns, factsOf } from '../entry-rows.server.ts';
import type { TimelineEntryRecorded } from '../events.ts';
import { type EntryInput, entryInput } from '../input.ts';
import { mayRecordEntries } from '../policy.ts';
import { orderDayOf } from '../rules.ts';
import { mayStandOnAll } from '../stand-on-queries.server.ts';
import { timelineEntry, timelineSubject } from '../tables.server.ts';
import type { RecordEntryRefusal } from './record-entry.server.ts';

/** Puts many things that happened on timelines, each as `recordEntry` would: all or none. */
export function recordEntries(acting: Acting, inputs: readonly EntryInput[]): Promise<Outcome<number, RecordEntryRefusal>> {
  const entries = inputs.map((input) => entryInput.parse(input));
  const { clock, forBody, publish } = acting;
  return changing<number, RecordEntryRefusal>(acting, async (tx, ledger) => {
    if (entries.length === 0) return done(0);
    const refusal = await whatStandsAgainst(acting, tx, entries);
    if (refusal !== null) return refused(refusal);
    const now = clock.now().toISOString();
    await insertMany(
      tx,
      timelineEntry,
      entries.map((one) => ({ id: one.id, ...entryColumns(one), revision: 1, keptBy: forBody, createdAt: now, updatedAt: now })),
    );
    await writePartsOf(tx, entries);
    for (const one of entries) {
      const { id: entryId, subjects } = one;
      const fact = { name: 'timeline-entry-recorded', entryId, orderDay: orderDayOf(one), recordedAt: now, subjects } as const;
      await publish(tx, fact satisfies TimelineEntryRecorded);
      ledger.add({ subject: { kind: 'timeline_entry', id: entryId }, revision: 1, deed: 'recorded', before: null, after: one });
    }
    return done(entries.length);
  });
}

async function whatStandsAgainst(acting: Acting, tx: Database, entries: readonly EntryInput[]): Promise<RecordEntryRefusal | null> {
  const { actor, forBody, recordsExist } = acting;
  if (!entries.every(({ kind }) => mayRecordEntries(actor, forBody, kind))) return 'not-allowed';
  if (!(await sourcesExist(tx, entries.flatMap(factsOf)))) return 'no-such-source';
  const subjects = new Map(entries.flatMap((one) => one.subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject] as const)));
  if (!(await recordsExist(tx, [...subjects.values()]))) return 'no-such-subject';
  if (!(await mayStandOnAll(acting, tx, entries))) return 'not-allowed';
  const ids = entries.map(({ id }) => id);
  const taken = await tx.select({ id: timelineEntry.id }).from(timelineEntry).where(oneOf(timelineEntry.id, ids)).limit(1);
  return taken.length > 0 || new Set(ids).size < ids.length ? 'id-taken' : null;
}

async function writePartsOf(tx: Database, entries: readonly EntryInput[]): Promise<void> {
  await insertMany(
    tx,
    timelineSubject,
    entries.flatMap((one) =>
      one.subjects.map((subject) => ({ kind: subject.kind, subjectId: subject.id, entryId: one.id, role: subject.role ?? null })),
    ),
  );
  await citeSubjects(
    tx,
    entries.map((one) => ({ kind: 'timeline_entry', id: one.id, facts: factsOf(one) })),
  );
}
