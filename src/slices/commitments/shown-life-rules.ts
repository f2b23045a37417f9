import type { LifeState } from './input.ts';
import { LIFE_PARTS, type PartsFound } from './life-points-rules.ts';
import type { LifeExplained } from './life-rules.ts';
import {
  brokenOff,
  type DaysGiven,
  dayAfter,
  type LifeReply,
  LOOKS,
  NO_PERIOD,
  periodOf,
  type ReplyPeriod,
  ranOut,
  repliesTo,
  withAnswer,
} from './reply-period-rules.ts';

/** How a tie lives, as somebody sees it. */
export interface LifeSeen {
  readonly state: LifeState;
  readonly score: number | null;
  readonly parts: PartsFound;
}

/** What the public sees from a day on. */
export interface ShownLife extends LifeSeen {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What the sides say to it. */
  readonly replies: readonly LifeReply[];
  readonly method: number;
  /** The day that what the public saw until then was of, where it stood longer than it held. */
  readonly earlierOf: string | null;
}

/** How a tie lives: as it was found, and as the public sees it. */
export interface KeptLife {
  readonly found: LifeSeen;
  /** The day for which it was found. */
  readonly asOf: string;
  /** The method by which it was found. */
  readonly method: number;
  readonly shown: LifeSeen;
  /** The day that what the public sees is of: an earlier one while something waits. */
  readonly shownOf: string;
  /** Since when the public sees it so. */
  readonly shownSince: string;
  /** Null where nothing was ever shown. */
  readonly shownMethod: number | null;
  /** Beside what the public sees. */
  readonly replies: readonly LifeReply[];
  readonly period: ReplyPeriod;
}

export function looksBad(state: LifeState): boolean {
  return LOOKS[state] > 0;
}

const NOTHING = { points: 0, count: 0, facts: [] };
const NO_PARTS = Object.fromEntries(LIFE_PARTS.map((part) => [part, NOTHING])) as unknown as PartsFound;

/** Of a tie of which nothing was ever found. */
export const UNKNOWN: LifeSeen = { state: 'not_enough_data', score: null, parts: NO_PARTS };

/** What a day makes of a life: its row, what the public sees anew, and whether the sides are asked for their answers. */
export interface NextLife {
  readonly kept: KeptLife;
  /** In the order of their days; empty where the public sees nothing new. */
  readonly shown: readonly ShownLife[];
  readonly asksReply: boolean;
}

/** What looks bad, and worse than what the public sees, waits for the sides' answers; what is better is public at once. */
export function nextLife(before: KeptLife | null, found: LifeExplained, days: DaysGiven): NextLife {
  const { today } = days;
  const { kept, shown: earlier } = before === null ? { kept: firstLife(today), shown: [] } : afterPeriod(before, today);
  const { state, score, parts, method } = found;
  const now = { found: { state, score, parts }, asOf: today, method };
  if (LOOKS[state] > LOOKS[kept.shown.state]) {
    const { period, publish, asksReply } = periodOf(kept.period, state, kept.found.state, days);
    if (!publish) return { kept: { ...kept, ...now, period }, shown: earlier, asksReply };
    const published = publishedAs({ ...kept, ...now, period }, today);
    return { kept: published.kept, shown: [...earlier, ...published.shown], asksReply: false };
  }
  const isBetter = LOOKS[state] < LOOKS[kept.shown.state];
  // An answer may come back with its state.
  const replies = isBetter ? kept.replies.reduce(withAnswer, kept.period.replies) : kept.period.replies;
  const period = brokenOff({ ...kept.period, replies }, kept.shown.state, isBetter, today);
  const published = publishedAs({ ...kept, ...now, period }, today);
  return { kept: published.kept, shown: [...earlier, ...published.shown], asksReply: false };
}

/** The public sees what was found today. */
function publishedAs(kept: KeptLife, today: string): { readonly kept: KeptLife; readonly shown: readonly ShownLife[] } {
  const { found, shown, method, shownMethod } = kept;
  const stays = found.state === shown.state;
  const replies = stays ? kept.replies : repliesTo(found.state, kept.period.replies, today);
  const isNew = !isSame(found, shown) || (shownMethod !== null && shownMethod !== method);
  return {
    kept: {
      ...kept,
      shown: found,
      shownOf: today,
      shownSince: stays ? kept.shownSince : today,
      shownMethod: isNew ? method : shownMethod,
      replies,
    },
    shown: isNew ? [{ ...found, day: today, replies, method, earlierOf: null }] : [],
  };
}

function firstLife(today: string): KeptLife {
  const nothing = { found: UNKNOWN, shown: UNKNOWN, shownMethod: null, replies: [], period: NO_PERIOD, method: 0 };
  return { ...nothing, asOf: today, shownSince: today, shownOf: dayAfter(today, -1) };
}

/** The day after the period what was found is public, whether or not anything has looked at it since. */
export function afterPeriod(kept: KeptLife, today: string): { readonly kept: KeptLife; readonly shown: readonly ShownLife[] } {
  const { found, method, period, shownOf } = kept;
  if (period.until === null || period.until >= today) return { kept, shown: [] };
  const day = dayAfter(period.until, 1);
  const replies = repliesTo(found.state, period.replies, day);
  return {
    kept: { ...kept, shown: found, shownOf: kept.asOf, shownSince: day, shownMethod: method, replies, period: ranOut(period) },
    shown: [{ ...found, day, replies, method, earlierOf: shownOf }],
  };
}

/** The answer that a side gives; null where there is nothing to answer to. What is public already it may answer, too. */
export function withReply(
  before: KeptLife,
  answer: Omit<LifeReply, 'state' | 'on'>,
  today: string,
): { readonly kept: KeptLife; readonly shown: readonly ShownLife[] } | null {
  const { kept, shown } = afterPeriod(before, today);
  const reply = (state: LifeState): LifeReply => ({ ...answer, state, on: today });
  if (kept.period.until !== null) {
    const replies = withAnswer(kept.period.replies, reply(kept.found.state));
    return { kept: { ...kept, period: { ...kept.period, replies } }, shown };
  }
  const { state } = kept.shown;
  if (!looksBad(state)) return null;
  const replies = withAnswer(kept.replies, reply(state));
  const method = kept.shownMethod ?? kept.method;
  return { kept: { ...kept, replies }, shown: [...shown, { ...kept.shown, day: today, replies, method, earlierOf: null }] };
}

/** Whether both say the same. */
export function isSame(a: LifeSeen, b: LifeSeen): boolean {
  return a.state === b.state && a.score === b.score && LIFE_PARTS.every((part) => isSamePart(a.parts[part], b.parts[part]));
}

function isSamePart(a: PartsFound[keyof PartsFound], b: PartsFound[keyof PartsFound]): boolean {
  if (a.points !== b.points || a.count !== b.count || a.facts.length !== b.facts.length) return false;
  return a.facts.every(({ id, on }, at) => id === b.facts[at]?.id && on === b.facts[at]?.on);
}
