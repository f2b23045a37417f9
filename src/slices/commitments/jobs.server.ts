import type { Database } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { JobKind } from '../../platform/jobs/open-jobs.ts';
import { LIFE_QUEUE } from './actions/follow-life.server.ts';
import type { LifeKeeping } from './actions/revise-lives.server.ts';
import { walkLives } from './actions/walk-lives.server.ts';

/** A run ends before others would think it dead; the next one goes on from there. */
const LONGEST_MS = 240_000;

/** How ties live is found anew each night, before anybody comes to work, and when the server starts: a night that it missed is made up for. */
export function lifeJobs(db: Database, keeping: LifeKeeping): readonly JobKind[] {
  return [
    {
      name: LIFE_QUEUE,
      schedule: { cron: '10 3 * * *', zone: 'Europe/Moscow' },
      atStart: true,
      async run() {
        const isDone = await walkLives(db, keeping, { untilMs: performance.now() + LONGEST_MS });
        if (!isDone) await enqueue(db, LIFE_QUEUE, 'rest');
      },
    },
  ];
}
