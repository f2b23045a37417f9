import { and, asc, eq, gt, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { ChosenIds } from '../../platform/db/chosen-ids.ts';
import type { Database } from '../../platform/db/database.ts';
import type { TieLife } from '../../platform/http/app-context.ts';
import { partnership } from '../partnerships/index.tables.ts';
import type { LifeState } from './input.ts';
import { LIFE_METHOD } from './life-rules.ts';
import { type LifeReply, repliesTo } from './reply-period-rules.ts';
import { type LifeSeen, UNKNOWN } from './shown-life-rules.ts';
import { tieLife, tieLifeShown } from './tables.server.ts';

const livesAsked = builtOnce<{ id: string; state: string; of: string | null }[], { ids: string[]; day: string }>((db) =>
  db
    .select({
      id: tieLife.partnershipId,
      // The day after a reply period what was found is public, whether or not the night's work has come by.
      state: sql<string>`case when ${tieLife.replyUntil} < ${sql.placeholder('day')}::date then ${tieLife.state} else ${tieLife.publicState} end`,
      of: sql<
        string | null
      >`case when ${tieLife.replyUntil} >= ${sql.placeholder('day')}::date and ${tieLife.publicAsOf} < ${sql.placeholder('day')}::date then ${tieLife.publicAsOf}::text end`,
    })
    .from(tieLife)
    .where(oneOfGiven(tieLife.partnershipId, 'ids')),
);

/** How ties live, as the public sees it on a day (`YYYY-MM-DD`); one of which nothing is found yet is missing. */
export async function livesOf(db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, TieLife>> {
  if (ids.length === 0) return new Map();
  const rows = await livesAsked(db, { ids: [...ids], day });
  return new Map(rows.map(({ id, state, of }) => [id, { state: state as LifeState, of }]));
}

/** The ties that live so on this day (`YYYY-MM-DD`), as the public sees it. */
export function tiesLiving(state: LifeState, day: string): ChosenIds {
  const seen = sql`((l.public_state = ${state} and (l.reply_until is null or l.reply_until >= ${day}::date))
    or (l.state = ${state} and l.reply_until < ${day}::date))`;
  if (state !== 'not_enough_data') return sql`select l.partnership_id from ${tieLife} l where ${seen}`;
  return sql`select t.id from ${partnership} t left join ${tieLife} l on l.partnership_id = t.id where l.partnership_id is null or ${seen}`;
}

/** Ties whose life was not found for this day yet or by an earlier method, in the order of their ids; `isKnown`: it was found before. */
export async function livesToFind(
  db: Database,
  today: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly id: string; readonly isKnown: boolean }[]> {
  return db
    .select({ id: partnership.id, isKnown: sql<boolean>`${tieLife.asOf} is not null` })
    .from(partnership)
    .leftJoin(tieLife, eq(tieLife.partnershipId, partnership.id))
    .where(and(gt(partnership.id, after), or(isNull(tieLife.asOf), lt(tieLife.asOf, today), ne(tieLife.method, LIFE_METHOD))))
    .orderBy(asc(partnership.id))
    .limit(limit);
}

/** Ties of which anything changed for the public since a moment; a period that ran out changed it when its last day ended. */
export function livesChangedSince(since: string, day: string): ChosenIds {
  return sql`select l.partnership_id from ${tieLife} l where l.public_changed_at >= ${since}::timestamptz
    or (l.reply_until < ${day}::date and (l.reply_until + 1)::timestamp at time zone 'Europe/Moscow' >= ${since}::timestamptz)`;
}

/** How a tie lives, as everybody sees it. */
export interface PublicLife extends LifeSeen {
  readonly replies: readonly LifeReply[];
  readonly method: number;
  /** The day that it is of: an earlier one than that for which it was asked, while something else waits. */
  readonly asOf: string;
  /** RFC 3339: when anything of it last changed; null where nothing was found yet. */
  readonly changedAt: string | null;
}

interface Waiting extends LifeSeen {
  /** Until the end of this day. */
  readonly until: string;
  readonly replies: readonly LifeReply[];
}

export interface LivesOfTie {
  readonly shown: PublicLife;
  /** What was found and nobody but the two sides sees yet. */
  readonly waiting: Waiting | null;
}

interface ShownRow extends Record<string, unknown> {
  id: string;
  state: LifeState;
  score: number | null;
  parts: LifeSeen['parts'];
  method: number;
  as_of: string;
  public_as_of: string;
  changed_at: string | null;
  reply_until: string | null;
  ran_out_at: string | null;
  waiting_replies: readonly LifeReply[];
  s_state: LifeState | null;
  s_score: number | null;
  s_parts: LifeSeen['parts'];
  s_method: number;
  s_replies: readonly LifeReply[];
}

/** How these ties live as the public saw it on a day (`YYYY-MM-DD`), and what waits on that day; one of which nothing is found is missing. */
export async function livesShownOn(db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, LivesOfTie>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<ShownRow>(sql`
    select l.partnership_id as id, l.state, l.score, l.parts, l.method, least(l.as_of, ${day}::date) as as_of,
      least(l.public_as_of, s.last_of, ${day}::date) as public_as_of, ${inIso(sql`l.public_changed_at`)} as changed_at, l.reply_until,
      ${inIso(sql`(l.reply_until + 1)::timestamp at time zone 'Europe/Moscow'`)} as ran_out_at, l.period -> 'replies' as waiting_replies,
      s.state as s_state, s.score as s_score, s.parts as s_parts, s.method as s_method, s.replies as s_replies
    from ${tieLife} l
    left join lateral (
      select o.* from ${tieLifeShown} o where o.partnership_id = l.partnership_id and o.day <= ${day}::date order by o.day desc limit 1
    ) s on true
    where l.partnership_id = any(${sql.param([...ids])}::text[])`);
  return new Map(rows.map((row) => [row.id, livesIn(row, day)]));
}

function inIso(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function livesIn(row: ShownRow, day: string): LivesOfTie {
  const { state, score, parts, method } = row;
  const until = row.reply_until;
  const replies = repliesTo(state, row.waiting_replies, day);
  // The day after the period what was found is public, whether or not the night's work has come by.
  if (until !== null && until < day)
    return { shown: { state, score, parts, method, asOf: row.as_of, replies, changedAt: row.ran_out_at }, waiting: null };
  const when = { asOf: row.public_as_of, changedAt: row.changed_at };
  const shown =
    row.s_state === null
      ? { ...UNKNOWN, method: LIFE_METHOD, replies: [], ...when }
      : { state: row.s_state, score: row.s_score, parts: row.s_parts, method: row.s_method, replies: row.s_replies, ...when };
  return { shown, waiting: until === null ? null : { state, score, parts, until, replies } };
}

/** Of a tie of which nothing is found yet. */
export function unknownLife(day: string): LivesOfTie {
  return { shown: { ...UNKNOWN, method: LIFE_METHOD, asOf: day, replies: [], changedAt: null }, waiting: null };
}
