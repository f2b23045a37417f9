import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { LifeState } from './input.ts';
import { LIFE_PARTS, type PartsFound } from './life-points-rules.ts';
import type { LifeExplained } from './life-rules.ts';

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
  /** What the town says to it. */
  readonly reply: Bilingual | null;
}

/** How a tie lives: as it was found, and as the public sees it. */
export interface KeptLife {
  readonly found: LifeSeen;
  /** The day for which it was found. */
  readonly asOf: string;
  readonly shown: LifeSeen;
  /** Since when the public sees it so. */
  readonly shownSince: string;
  /** Until the end of this day the town may answer before the public sees what was found; null where nothing waits. */
  readonly replyUntil: string | null;
  /** To what is waiting, or else to what the public sees. */
  readonly reply: Bilingual | null;
}

/** How bad a state looks for a town. Two are no verdict. */
const LOOKS: Readonly<Record<LifeState, number>> = { alive: 0, not_enough_data: 0, ended: 0, fading: 1, asleep: 2, on_paper: 3 };

export function looksBad(state: LifeState): boolean {
  return LOOKS[state] > 0;
}

const NOTHING = { points: 0, count: 0, facts: [] };
const NO_PARTS = Object.fromEntries(LIFE_PARTS.map((part) => [part, NOTHING])) as unknown as PartsFound;

/** Of a tie of which nothing was ever found. */
export const UNKNOWN: LifeSeen = { state: 'not_enough_data', score: null, parts: NO_PARTS };

/** What a day makes of a life: its row, what the public sees anew, and whether the town is asked for its answer. */
export interface NextLife {
  readonly kept: KeptLife;
  /** In the order of their days; empty where the public sees nothing new. */
  readonly shown: readonly ShownLife[];
  readonly asksReply: boolean;
}

export interface ReplyPeriod {
  readonly today: string;
  /** How many days a town has for its answer. */
  readonly replyDays: number;
}

/**
 * What looks bad, and worse than what the public sees, waits for the town's answer; what is better is public at once. `publicReply`: the answer
 * that stands beside what the public sees.
 */
export function nextLife(before: KeptLife | null, publicReply: Bilingual | null, found: LifeExplained, period: ReplyPeriod): NextLife {
  const { today } = period;
  const passed = before === null ? null : afterPeriod(before, today);
  const kept = passed?.kept ?? firstLife(today);
  const earlier = passed?.shown ?? [];
  const { state, score, parts } = found;
  const seen: LifeSeen = { state, score, parts };
  if (LOOKS[state] > LOOKS[kept.shown.state]) {
    const waits = kept.replyUntil === null ? null : kept.found.state;
    // Whoever answered to what waits has not answered to what is worse: that has its own period.
    const asksReply = waits === null || (kept.reply !== null && LOOKS[state] > LOOKS[waits]);
    const replyUntil = asksReply || kept.replyUntil === null ? dayAfter(today, period.replyDays) : kept.replyUntil;
    const reply = state === waits ? kept.reply : null;
    return { kept: { ...kept, found: seen, asOf: today, replyUntil, reply }, shown: earlier, asksReply };
  }
  const stays = state === kept.shown.state;
  const standing = kept.replyUntil === null ? kept.reply : publicReply;
  const reply = stays ? standing : null;
  const isNew = !isSame(seen, kept.shown);
  const shownSince = stays ? kept.shownSince : today;
  return {
    kept: { found: seen, asOf: today, shown: seen, shownSince, replyUntil: null, reply },
    shown: isNew ? [...earlier, { ...seen, day: today, reply }] : earlier,
    asksReply: false,
  };
}

function firstLife(today: string): KeptLife {
  return { found: UNKNOWN, asOf: today, shown: UNKNOWN, shownSince: today, replyUntil: null, reply: null };
}

/** The day after the period what was found is public, whether or not anything has looked at it since. */
export function afterPeriod(kept: KeptLife, today: string): { readonly kept: KeptLife; readonly shown: readonly ShownLife[] } {
  if (kept.replyUntil === null || kept.replyUntil >= today) return { kept, shown: [] };
  const day = dayAfter(kept.replyUntil, 1);
  const { found, reply } = kept;
  return { kept: { ...kept, shown: found, shownSince: day, replyUntil: null }, shown: [{ ...found, day, reply }] };
}

/** The answer that a town gives; null where there is nothing to answer to. What is public already it may answer, too. */
export function withReply(
  before: KeptLife,
  reply: Bilingual,
  today: string,
): { readonly kept: KeptLife; readonly shown: readonly ShownLife[] } | null {
  const { kept, shown } = afterPeriod(before, today);
  if (kept.replyUntil !== null) return { kept: { ...kept, reply }, shown };
  if (!looksBad(kept.shown.state)) return null;
  return { kept: { ...kept, reply }, shown: [...shown, { ...kept.shown, day: today, reply }] };
}

/** Whether both say the same. */
export function isSame(a: LifeSeen, b: LifeSeen): boolean {
  return a.state === b.state && a.score === b.score && LIFE_PARTS.every((part) => isSamePart(a.parts[part], b.parts[part]));
}

function isSamePart(a: PartsFound[keyof PartsFound], b: PartsFound[keyof PartsFound]): boolean {
  if (a.points !== b.points || a.count !== b.count || a.facts.length !== b.facts.length) return false;
  return a.facts.every(({ id, on }, at) => id === b.facts[at]?.id && on === b.facts[at]?.on);
}

/** The day so many days after another one. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
