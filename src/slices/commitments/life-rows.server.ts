import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { LifeState } from './input.ts';
import type { PartsFound } from './life-points-rules.ts';
import type { LifeReply, ReplyPeriod } from './reply-period-rules.ts';
import type { KeptLife, ShownLife } from './shown-life-rules.ts';
import { tieLife, tieLifeShown } from './tables.server.ts';

interface LifeColumns extends Record<string, unknown> {
  id: string;
  state: string;
  score: number | null;
  parts: PartsFound;
  method: number;
  as_of: string;
  public_state: string;
  public_score: number | null;
  public_parts: PartsFound;
  public_since: string;
  public_as_of: string;
  public_method: number | null;
  reply_until: string | null;
  period: Omit<ReplyPeriod, 'until'>;
  replies: readonly LifeReply[];
}

/**
 * The lives of these ties, locked until the transaction ends. `wait` is for those who hold the head of the history; the nightly walk, which
 * does not, passes over what others hold (`skip`) and so never waits: whoever holds a tie finds its life anew themselves.
 */
export async function lockLives(tx: Database, ids: readonly string[], whenHeld: 'wait' | 'skip'): Promise<ReadonlyMap<string, KeptLife>> {
  const { rows } = await tx.execute<LifeColumns>(sql`
    select partnership_id as id, state, score, parts, method, as_of, public_state, public_score, public_parts, public_since, public_as_of,
      public_method, reply_until, period, replies
    from ${tieLife} l
    where partnership_id = any(${sql.param([...ids])}::text[])
    order by partnership_id
    for update of l ${sql.raw(whenHeld === 'skip' ? 'skip locked' : '')}`);
  return new Map(rows.map((row) => [row.id, keptOf(row)]));
}

function keptOf(row: LifeColumns): KeptLife {
  return {
    found: { state: row.state as LifeState, score: row.score, parts: row.parts },
    asOf: row.as_of,
    method: row.method,
    shown: { state: row.public_state as LifeState, score: row.public_score, parts: row.public_parts },
    shownOf: row.public_as_of,
    shownSince: row.public_since,
    shownMethod: row.public_method,
    replies: row.replies,
    period: { ...row.period, until: row.reply_until },
  };
}

export interface NamedLife extends KeptLife {
  readonly tie: string;
  /** When anything of it changed for the public; null: not now. */
  readonly changedAt: string | null;
}

const SET = sql`set (state, score, parts, method, as_of, public_state, public_score, public_parts, public_since, public_as_of, public_method,
    reply_until, period, replies, public_changed_at)
  = (excluded.state, excluded.score, excluded.parts, excluded.method, excluded.as_of, excluded.public_state, excluded.public_score,
    excluded.public_parts, excluded.public_since, excluded.public_as_of, excluded.public_method, excluded.reply_until, excluded.period,
    excluded.replies, greatest(excluded.public_changed_at, tie_life.public_changed_at))`;

/** Writes lives, in one order, so that two who write new ones never wait for each other; `ifNew`: only those that nobody wrote meanwhile. Answers which were written. */
export async function writeLives(tx: Database, lives: readonly NamedLife[], { ifNew }: { readonly ifNew: boolean }): Promise<Set<string>> {
  if (lives.length === 0) return new Set();
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ${tieLife} (partnership_id, state, score, parts, method, as_of, public_state, public_score, public_parts, public_since,
      public_as_of, public_method, reply_until, period, replies, public_changed_at)
    select tie, state, score, parts, method, as_of, public_state, public_score, public_parts, public_since, public_as_of, public_method,
      reply_until, period, replies, changed_at
    from jsonb_to_recordset(${JSON.stringify(lives.map(columnsOf))}::jsonb) as given (tie text, state text, score smallint, parts jsonb,
      method smallint, as_of date, public_state text, public_score smallint, public_parts jsonb, public_since date, public_as_of date,
      public_method smallint, reply_until date, period jsonb, replies jsonb, changed_at timestamptz)
    order by tie
    on conflict (partnership_id) do ${ifNew ? sql`nothing` : sql`update ${SET}`}
    returning partnership_id as id`);
  return new Set(rows.map(({ id }) => id));
}

function columnsOf({ tie, found, asOf, method, shown, shownOf, shownSince, shownMethod, replies, period, changedAt }: NamedLife) {
  const { until, ...rest } = period;
  return {
    tie,
    state: found.state,
    score: found.score,
    parts: found.parts,
    method,
    as_of: asOf,
    public_state: shown.state,
    public_score: shown.score,
    public_parts: shown.parts,
    public_since: shownSince,
    public_as_of: shownOf,
    public_method: shownMethod,
    reply_until: until,
    period: rest,
    replies,
    changed_at: changedAt,
  };
}

/** The same life was found for another day; while something waits, what the public sees stays of its own day. */
export async function markFound(tx: Database, ties: readonly string[], asOf: string): Promise<void> {
  if (ties.length === 0) return;
  await tx.execute(sql`update ${tieLife} set as_of = ${asOf}::date,
    public_as_of = case when reply_until is null then ${asOf}::date else public_as_of end
    where partnership_id = any(${sql.param([...ties])}::text[])`);
}

/** Lives that must be found anew soon: as if they were found the day before. */
export async function markStale(tx: Database, ties: readonly string[], today: string): Promise<void> {
  await tx.execute(sql`update ${tieLife} set as_of = ${today}::date - 1 where partnership_id in (
    select partnership_id from ${tieLife} where partnership_id = any(${sql.param([...ties])}::text[]) order by 1 for update)`);
}

/** What the public sees from a day on; of what it saw on one day the last stays. What it saw before is marked where it had stood too long. */
export async function writeShown(tx: Database, shown: readonly (ShownLife & { readonly tie: string })[]): Promise<void> {
  if (shown.length === 0) return;
  await markLastOf(
    tx,
    shown.flatMap(({ tie, day, earlierOf }) => (earlierOf === null ? [] : [{ tie, day, last_of: earlierOf }])),
  );
  const last = new Map(shown.map((one) => [`${one.tie} ${one.day}`, one]));
  const given = [...last.values()].map(({ earlierOf, ...one }) => one);
  await tx.execute(sql`
    insert into ${tieLifeShown} (partnership_id, day, state, score, parts, method, replies)
    select tie, day, state, score, parts, method, replies
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (tie text, day date, state text, score smallint, parts jsonb,
      method smallint, replies jsonb)
    on conflict (partnership_id, day) do update set (state, score, parts, method, replies)
      = (excluded.state, excluded.score, excluded.parts, excluded.method, excluded.replies)`);
}

async function markLastOf(
  tx: Database,
  given: readonly { readonly tie: string; readonly day: string; readonly last_of: string }[],
): Promise<void> {
  if (given.length === 0) return;
  await tx.execute(sql`
    update ${tieLifeShown} s set last_of = given.last_of
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (tie text, day date, last_of date)
    where s.partnership_id = given.tie
      and s.day = (select max(o.day) from ${tieLifeShown} o where o.partnership_id = given.tie and o.day < given.day)`);
}
