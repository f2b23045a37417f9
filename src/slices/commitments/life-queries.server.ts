import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import { partnership } from '../partnerships/index.tables.ts';
import type { LifeState } from './input.ts';
import { tieLife } from './tables.server.ts';

const livesAsked = builtOnce<{ id: string; state: string }[], { ids: string[]; day: string }>((db) =>
  db
    .select({
      id: tieLife.partnershipId,
      // The day after a reply period what was found is public, whether or not the night's work has come by.
      state: sql<string>`case when ${tieLife.replyUntil} < ${sql.placeholder('day')}::date then ${tieLife.state} else ${tieLife.publicState} end`,
    })
    .from(tieLife)
    .where(oneOfGiven(tieLife.partnershipId, 'ids')),
);

/** How ties live, as the public sees it on a day (`YYYY-MM-DD`); one of which nothing is found yet is missing. */
export async function livesOf(db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, LifeState>> {
  if (ids.length === 0) return new Map();
  const rows = await livesAsked(db, { ids: [...ids], day });
  return new Map(rows.map(({ id, state }) => [id, state as LifeState]));
}

/** Ties whose life was not found for this day yet, in the order of their ids; `isKnown`: it was found for another one. */
export async function livesToFind(
  db: Database,
  today: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly id: string; readonly isKnown: boolean }[]> {
  return db
    .select({ id: partnership.id, isKnown: sql<boolean>`${tieLife.asOf} is not null` })
    .from(partnership)
    .leftJoin(tieLife, eq(tieLife.partnershipId, partnership.id))
    .where(and(gt(partnership.id, after), or(isNull(tieLife.asOf), lt(tieLife.asOf, today))))
    .orderBy(asc(partnership.id))
    .limit(limit);
}
