import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { ChangedRecord } from '../../../platform/searchable.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { markStale } from '../life-rows.server.ts';
import { tiesTouchedBy } from '../ties-touched-queries.server.ts';
import { type LifeKeeping, reviseLives } from './revise-lives.server.ts';

/** The queue that finds anew what transactions left. */
export const LIFE_QUEUE = 'life';

/** So many ties a change finds anew itself; an import of thousands leaves them to the job. */
const AT_ONCE = 50;

/** Finds anew how the ties live that a change touched, in its own transaction and under the head of the history. */
export async function followLife(tx: Database, changed: readonly ChangedRecord[], keeping: LifeKeeping): Promise<void> {
  const ids = await tiesTouchedBy(tx, changed);
  if (ids.length === 0) return;
  if (ids.length <= AT_ONCE) {
    await reviseLives(tx, ids, keeping);
    return;
  }
  await markStale(tx, ids, dayInMoscow(keeping.clock.now().toISOString()));
  await enqueue(tx, LIFE_QUEUE, ids[0] ?? '');
}
