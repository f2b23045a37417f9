import type { Database } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { JobKind } from '../../platform/jobs/open-jobs.ts';
import type { Searchable } from '../../platform/searchable.ts';
import { bringIndexUpToDate } from './actions/bring-index-up-to-date.server.ts';
import { SEARCH_QUEUE } from './actions/index-records.server.ts';

/** A run ends before others would think it dead. */
const LONGEST_MS = 60_000;

/** Makes what transactions left, and all anew where this version makes documents otherwise. */
export function searchJobs(db: Database, searchables: readonly Searchable[]): readonly JobKind[] {
  return [
    {
      name: SEARCH_QUEUE,
      atStart: true,
      async run() {
        const isDone = await bringIndexUpToDate(db, searchables, { untilMs: performance.now() + LONGEST_MS });
        if (!isDone) await enqueue(db, SEARCH_QUEUE, 'rest');
      },
    },
  ];
}
