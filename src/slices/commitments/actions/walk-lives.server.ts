import type { Database } from '../../../platform/db/database.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { livesToFind } from '../life-queries.server.ts';
import { type LifeKeeping, reviseUnheld } from './revise-lives.server.ts';

/** So many ties at once that a transaction of them holds nobody up for long. */
const IN_A_STEP = 250;

/**
 * Finds how all ties live today, whose life was last found for a day before it, step by step, each in a transaction of its own. Stopped
 * anywhere, it goes on from there when it is called again. Answers whether it came to the end before `untilMs` (by `performance.now()`).
 */
export async function walkLives(db: Database, keeping: LifeKeeping, { untilMs }: { readonly untilMs: number }): Promise<boolean> {
  const today = dayInMoscow(keeping.clock.now().toISOString());
  let after = '';
  while (performance.now() < untilMs) {
    const ties = await livesToFind(db, today, { after, limit: IN_A_STEP });
    const last = ties.at(-1);
    if (last === undefined) return true;
    const [known, fresh] = [ties.filter(({ isKnown }) => isKnown), ties.filter(({ isKnown }) => !isKnown)];
    await db.transaction((tx) => reviseUnheld(tx, { known: known.map(({ id }) => id), fresh: fresh.map(({ id }) => id) }, keeping));
    after = last.id;
  }
  return false;
}
