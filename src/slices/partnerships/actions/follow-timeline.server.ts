import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import type { TimelineEntryRecorded } from '../../timeline/index.ts';
import { partnership } from '../tables.server.ts';

/** Keeps a tie in step with its timeline, in the transaction of the entry itself: when it last changed, and the day by which lists are ordered. */
export async function followTimeline(tx: Database, { subjects, orderDay, recordedAt }: TimelineEntryRecorded): Promise<void> {
  const ids = subjects.filter(({ kind }) => kind === 'partnership').map(({ id }) => id);
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
