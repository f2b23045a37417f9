import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { latestOrderDays } from '../../timeline/index.server.ts';
import type { TimelineEntryEdited, TimelineEntryRecorded, TimelineEntryWithdrawn } from '../../timeline/index.ts';
import { partnership } from '../tables.server.ts';

/** Keeps a tie in step with its timeline, in the transaction of the entry itself: when it last changed, and the day by which lists are ordered. */
export async function followTimeline(tx: Database, { subjects, orderDay, recordedAt }: TimelineEntryRecorded): Promise<void> {
  const ids = tiesAmong(subjects);
  if (ids.length === 0) return;
  // `greatest` passes over nulls.
  await tx
    .update(partnership)
    .set({
      latestDay: sql`greatest(${partnership.latestDay}, ${orderDay}::text)`,
      updatedAt: sql`greatest(${partnership.updatedAt}, ${recordedAt}::timestamptz)`,
    })
    .where(inArray(partnership.id, ids));
}

/** The same when an entry was changed or taken off: its day may have been the latest. */
export async function followTimelineChange(
  tx: Database,
  { subjects, changedAt }: TimelineEntryEdited | TimelineEntryWithdrawn,
): Promise<void> {
  const ids = tiesAmong(subjects);
  if (ids.length === 0) return;
  // Locked before the days are read: entries of others that are written at the same time are then among them.
  await tx
    .select({ id: partnership.id })
    .from(partnership)
    .where(inArray(partnership.id, ids))
    .orderBy(asc(partnership.id))
    .for('no key update');
  const days = await latestOrderDays(tx, 'partnership', ids);
  for (const id of ids) {
    await tx
      .update(partnership)
      .set({ latestDay: days.get(id) ?? null, updatedAt: sql`greatest(${partnership.updatedAt}, ${changedAt}::timestamptz)` })
      .where(eq(partnership.id, id));
  }
}

function tiesAmong(subjects: TimelineEntryRecorded['subjects']): string[] {
  return subjects.filter(({ kind }) => kind === 'partnership').map(({ id }) => id);
}
