import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { LifeState } from './input.ts';
import type { PartsFound } from './life-points-rules.ts';
import { LIFE_METHOD } from './life-rules.ts';
import type { KeptLife, ShownLife } from './shown-life-rules.ts';
import { tieLife, tieLifeShown } from './tables.server.ts';

export interface LockedLife {
  readonly kept: KeptLife;
  /** The answer beside what the public sees, where another answer waits with what was found. */
  readonly publicReply: Bilingual | null;
}

interface LifeColumns extends Record<string, unknown> {
  id: string;
  state: string;
  score: number | null;
  parts: PartsFound;
  as_of: string;
  public_state: string;
  public_score: number | null;
  public_parts: PartsFound;
  public_since: string;
  reply_until: string | null;
  reply_ru: string | null;
  reply_en: string | null;
  shown_ru: string | null;
  shown_en: string | null;
}

/**
 * The lives of these ties, locked until the transaction ends. `wait` is for those who hold the head of the history; the nightly walk, which
 * does not, passes over what others hold (`skip`) and so never waits: whoever holds a tie finds its life anew themselves.
 */
export async function lockLives(tx: Database, ids: readonly string[], whenHeld: 'wait' | 'skip'): Promise<ReadonlyMap<string, LockedLife>> {
  const { rows } = await tx.execute<LifeColumns>(sql`
    select l.partnership_id as id, l.state, l.score, l.parts, l.as_of, l.public_state, l.public_score, l.public_parts, l.public_since,
      l.reply_until, l.reply_ru, l.reply_en, s.reply_ru as shown_ru, s.reply_en as shown_en
    from ${tieLife} l
    left join lateral (
      select o.reply_ru, o.reply_en from ${tieLifeShown} o where o.partnership_id = l.partnership_id and l.reply_until is not null
      order by o.day desc limit 1
    ) s on true
    where l.partnership_id = any(${sql.param([...ids])}::text[])
    order by l.partnership_id
    for update of l ${sql.raw(whenHeld === 'skip' ? 'skip locked' : '')}`);
  return new Map(rows.map((row) => [row.id, { kept: keptOf(row), publicReply: inWords(row.shown_ru, row.shown_en) }]));
}

function keptOf(row: LifeColumns): KeptLife {
  return {
    found: { state: row.state as LifeState, score: row.score, parts: row.parts },
    asOf: row.as_of,
    shown: { state: row.public_state as LifeState, score: row.public_score, parts: row.public_parts },
    shownSince: row.public_since,
    replyUntil: row.reply_until,
    reply: inWords(row.reply_ru, row.reply_en),
  };
}

export function inWords(ru: string | null, en: string | null): Bilingual | null {
  return ru === null && en === null ? null : { ru, en };
}

export type NamedLife = KeptLife & { readonly tie: string };

/** Writes lives, in one order, so that two who write new ones never wait for each other; `ifNew`: only those that nobody wrote meanwhile. Answers which were written. */
export async function writeLives(tx: Database, lives: readonly NamedLife[], { ifNew }: { readonly ifNew: boolean }): Promise<Set<string>> {
  if (lives.length === 0) return new Set();
  const set = sql`set (state, score, parts, method, as_of, public_state, public_score, public_parts, public_since, reply_until, reply_ru, reply_en)
    = (excluded.state, excluded.score, excluded.parts, excluded.method, excluded.as_of, excluded.public_state, excluded.public_score,
      excluded.public_parts, excluded.public_since, excluded.reply_until, excluded.reply_ru, excluded.reply_en)`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into ${tieLife} (partnership_id, state, score, parts, method, as_of, public_state, public_score, public_parts, public_since,
      reply_until, reply_ru, reply_en)
    select tie, state, score, parts, ${LIFE_METHOD}, as_of, public_state, public_score, public_parts, public_since, reply_until, reply_ru, reply_en
    from jsonb_to_recordset(${JSON.stringify(lives.map(columnsOf))}::jsonb) as given (tie text, state text, score smallint, parts jsonb,
      as_of date, public_state text, public_score smallint, public_parts jsonb, public_since date, reply_until date, reply_ru text, reply_en text)
    order by tie
    on conflict (partnership_id) do ${ifNew ? sql`nothing` : sql`update ${set}`}
    returning partnership_id as id`);
  return new Set(rows.map(({ id }) => id));
}

function columnsOf({ tie, found, asOf, shown, shownSince, replyUntil, reply }: NamedLife) {
  return {
    tie,
    state: found.state,
    score: found.score,
    parts: found.parts,
    as_of: asOf,
    public_state: shown.state,
    public_score: shown.score,
    public_parts: shown.parts,
    public_since: shownSince,
    reply_until: replyUntil,
    reply_ru: reply?.ru ?? null,
    reply_en: reply?.en ?? null,
  };
}

/** The same life was found for another day. */
export async function markFound(tx: Database, ties: readonly string[], asOf: string): Promise<void> {
  if (ties.length === 0) return;
  await tx.execute(sql`update ${tieLife} set as_of = ${asOf} where partnership_id = any(${sql.param([...ties])}::text[])`);
}

/** Lives that must be found anew soon: as if they were found the day before. */
export async function markStale(tx: Database, ties: readonly string[], today: string): Promise<void> {
  await tx.execute(sql`update ${tieLife} set as_of = ${today}::date - 1 where partnership_id in (
    select partnership_id from ${tieLife} where partnership_id = any(${sql.param([...ties])}::text[]) order by 1 for update)`);
}

/** What the public sees from a day on; of what it saw on one day the last stays. */
export async function writeShown(tx: Database, shown: readonly (ShownLife & { readonly tie: string })[]): Promise<void> {
  if (shown.length === 0) return;
  const last = new Map(shown.map((one) => [`${one.tie} ${one.day}`, one]));
  const given = [...last.values()].map(({ tie, day, state, score, parts, reply }) => ({
    tie,
    day,
    state,
    score,
    parts,
    reply_ru: reply?.ru ?? null,
    reply_en: reply?.en ?? null,
  }));
  await tx.execute(sql`
    insert into ${tieLifeShown} (partnership_id, day, state, score, parts, method, reply_ru, reply_en)
    select tie, day, state, score, parts, ${LIFE_METHOD}, reply_ru, reply_en
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (tie text, day date, state text, score smallint, parts jsonb,
      reply_ru text, reply_en text)
    on conflict (partnership_id, day) do update set (state, score, parts, method, reply_ru, reply_en)
      = (excluded.state, excluded.score, excluded.parts, excluded.method, excluded.reply_ru, excluded.reply_en)`);
}

/** When the answer was given, and in whose name. */
export async function markReplied(
  tx: Database,
  tie: string,
  { at, forBody }: { readonly at: string; readonly forBody: string | null },
): Promise<void> {
  await tx.update(tieLife).set({ repliedAt: at, repliedFor: forBody }).where(eq(tieLife.partnershipId, tie));
}
