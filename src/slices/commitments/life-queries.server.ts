import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { ChosenIds } from '../../platform/db/chosen-ids.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { partnership } from '../partnerships/index.tables.ts';
import type { LifeState } from './input.ts';
import { inWords } from './life-rows.server.ts';
import { LIFE_METHOD } from './life-rules.ts';
import { type LifeSeen, UNKNOWN } from './shown-life-rules.ts';
import { tieLife, tieLifeShown } from './tables.server.ts';

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

/** The ties that live so on this day (`YYYY-MM-DD`), as the public sees it. */
export function tiesLiving(state: LifeState, day: string): ChosenIds {
  const seen = sql`((l.public_state = ${state} and (l.reply_until is null or l.reply_until >= ${day}::date))
    or (l.state = ${state} and l.reply_until < ${day}::date))`;
  if (state !== 'not_enough_data') return sql`select l.partnership_id from ${tieLife} l where ${seen}`;
  return sql`select t.id from ${partnership} t left join ${tieLife} l on l.partnership_id = t.id where l.partnership_id is null or ${seen}`;
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

/** How a tie lives, as everybody sees it. */
export interface PublicLife extends LifeSeen {
  readonly reply: Bilingual | null;
  readonly method: number;
  /** The day for which it was found, or from which it has stood unchanged for readers. */
  readonly asOf: string;
}

interface Waiting extends LifeSeen {
  /** Until the end of this day. */
  readonly until: string;
  readonly reply: Bilingual | null;
}

export interface LivesOfTie {
  readonly shown: PublicLife;
  /** What was found and nobody but its keepers sees yet. */
  readonly waiting: Waiting | null;
}

interface ShownRow extends Record<string, unknown> {
  id: string;
  state: LifeState;
  score: number | null;
  parts: LifeSeen['parts'];
  method: number;
  as_of: string;
  reply_until: string | null;
  reply_ru: string | null;
  reply_en: string | null;
  s_state: LifeState | null;
  s_score: number | null;
  s_parts: LifeSeen['parts'];
  s_method: number;
  s_ru: string | null;
  s_en: string | null;
}

/** How these ties live as the public saw it on a day (`YYYY-MM-DD`), and what waits on that day; one of which nothing is found is missing. */
export async function livesShownOn(db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, LivesOfTie>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<ShownRow>(sql`
    select l.partnership_id as id, l.state, l.score, l.parts, l.method, least(l.as_of, ${day}::date) as as_of, l.reply_until, l.reply_ru,
      l.reply_en, s.state as s_state, s.score as s_score, s.parts as s_parts, s.method as s_method, s.reply_ru as s_ru, s.reply_en as s_en
    from ${tieLife} l
    left join lateral (
      select o.* from ${tieLifeShown} o where o.partnership_id = l.partnership_id and o.day <= ${day}::date order by o.day desc limit 1
    ) s on true
    where l.partnership_id = any(${sql.param([...ids])}::text[])`);
  return new Map(rows.map((row) => [row.id, livesIn(row, day)]));
}

function livesIn(row: ShownRow, day: string): LivesOfTie {
  const { state, score, parts, method } = row;
  const asOf = row.as_of;
  const reply = inWords(row.reply_ru, row.reply_en);
  const until = row.reply_until;
  // The day after the period what was found is public, whether or not the night's work has come by.
  if (until !== null && until < day) return { shown: { state, score, parts, method, asOf, reply }, waiting: null };
  const shown =
    row.s_state === null
      ? { ...UNKNOWN, method: LIFE_METHOD, asOf, reply: null }
      : { state: row.s_state, score: row.s_score, parts: row.s_parts, method: row.s_method, asOf, reply: inWords(row.s_ru, row.s_en) };
  return { shown, waiting: until === null ? null : { state, score, parts, until, reply } };
}

/** Of a tie of which nothing is found yet. */
export function unknownLife(day: string): LivesOfTie {
  return { shown: { ...UNKNOWN, method: LIFE_METHOD, asOf: day, reply: null }, waiting: null };
}
