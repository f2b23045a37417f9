import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { LifeState } from './input.ts';

/** How bad a state looks for a town. Two are no verdict. */
export const LOOKS: Readonly<Record<LifeState, number>> = { alive: 0, not_enough_data: 0, ended: 0, fading: 1, asleep: 2, on_paper: 3 };

/** What one side says to a state of its tie. */
export interface LifeReply {
  /** As sides are compared; null: of none of them. A side has one answer to a state. */
  readonly side: string | null;
  /** What the side was called then. */
  readonly by: Bilingual | null;
  /** To which it answers. */
  readonly state: LifeState;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly text: Bilingual;
}

/** The days that the sides have for their answers: while they run, and what is left of them when the tie got better meanwhile. */
export interface ReplyPeriod {
  /** The last of them; null while none run. */
  readonly until: string | null;
  /** How many were left when the tie got better; null where the last ones ran out or none ever ran. */
  readonly left: number | null;
  /** The worst state for which they ran. */
  readonly worst: LifeState | null;
  /** The worst state that the public saw before it last got better. */
  readonly seen: LifeState | null;
  /** Since when it is better. */
  readonly betterSince: string | null;
  /** To what waits, or waited. */
  readonly replies: readonly LifeReply[];
}

export const NO_PERIOD: ReplyPeriod = { until: null, left: null, worst: null, seen: null, betterSince: null, replies: [] };

/** A tie that was better for longer than this begins anew. */
const REMEMBERED = 90;

export interface DaysGiven {
  readonly today: string;
  /** How many days a town has for its answer. */
  readonly replyDays: number;
}

/** What follows from a state that is worse than what the public sees. `publish`: nothing is left to wait for. */
export interface Asked {
  readonly period: ReplyPeriod;
  readonly publish: boolean;
  readonly asksReply: boolean;
}

/** The period of a state that looks worse than what the public sees: the one that runs, what was left of the last one, or a new one. */
export function periodOf(before: ReplyPeriod, state: LifeState, found: LifeState, { today, replyDays }: DaysGiven): Asked {
  const period = before.until === null && isForgotten(before, today) ? NO_PERIOD : before;
  if (looksAtMost(state, period.seen)) return { period: stopped(period, today), publish: true, asksReply: false };
  const isWorse = !looksAtMost(state, period.worst);
  // Whoever answered to what waits has not answered to what is worse: that has its own days.
  const isAnswered = period.replies.some((reply) => reply.state === (period.until === null ? period.worst : found));
  const worst = isWorse ? state : period.worst;
  const hasDays = period.until !== null || period.left !== null;
  if (!hasDays || (isWorse && isAnswered))
    return { period: { ...period, until: dayAfter(today, replyDays), left: null, worst: state }, publish: false, asksReply: true };
  if (period.until !== null) return { period: { ...period, worst }, publish: false, asksReply: false };
  const until = dayAfter(today, period.left ?? 0);
  return { period: { ...period, until, left: null, worst }, publish: false, asksReply: period.replies.every((one) => one.state !== state) };
}

/** What is kept of the days when a tie gets better: it may fall back, and being better for a day wins no new ones. */
export function brokenOff(period: ReplyPeriod, shown: LifeState, betterThanShown: boolean, today: string): ReplyPeriod {
  const known = period.until === null && isForgotten(period, today) ? NO_PERIOD : period;
  if (known.until === null && !betterThanShown) return known;
  const seen = betterThanShown && !looksAtMost(shown, known.seen) ? shown : known.seen;
  return { ...stopped(known, today), seen, betterSince: today };
}

/** What was left of days that ran is kept. */
function stopped(period: ReplyPeriod, today: string): ReplyPeriod {
  return period.until === null ? period : { ...period, until: null, left: daysBetween(today, period.until) };
}

/** The answers that belong to a state; of its earlier times only what was said lately. */
export function repliesTo(state: LifeState, replies: readonly LifeReply[], today: string): readonly LifeReply[] {
  return replies.filter((reply) => reply.state === state && daysBetween(reply.on, today) <= REMEMBERED);
}

/** The public sees what waited: nothing is left of its days. */
export function ranOut(period: ReplyPeriod): ReplyPeriod {
  return { ...period, until: null, left: null, worst: null };
}

/** A new answer takes the place of the same side's to the same state. */
export function withAnswer(replies: readonly LifeReply[], reply: LifeReply): readonly LifeReply[] {
  return [...replies.filter(({ side, state }) => side !== reply.side || state !== reply.state), reply];
}

function isForgotten({ betterSince }: ReplyPeriod, today: string): boolean {
  return betterSince !== null && daysBetween(betterSince, today) > REMEMBERED;
}

function looksAtMost(state: LifeState, other: LifeState | null): boolean {
  return other !== null && LOOKS[state] <= LOOKS[other];
}

/** The day so many days after another one. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
