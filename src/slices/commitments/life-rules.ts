import { firstDay, lastDay, type PartialDate } from '../../platform/values/partial-date.ts';
import type { LifeState } from './input.ts';
import { type Act, actsOf, type LifeFacts, monthsSince } from './life-acts-rules.ts';
import { LIFE_PARTS, type LifePart, type PartsFound, pointsOf, scoreOf } from './life-points-rules.ts';
import { isOverdue } from './rules.ts';

export type { LifeCommitment, LifeEntry, LifeFacts } from './life-acts-rules.ts';
export { LIFE_PARTS, type LifeFact, type LifePart, type PartFound, type PartsFound } from './life-points-rules.ts';

/** Goes up with every change of what follows: an answer says by which method it was found. */
export const LIFE_METHOD = 2;

export interface Life {
  readonly state: LifeState;
  /** 0–100; null where there is not enough to judge, and for what has ended. */
  readonly score: number | null;
  /** Points of each part; those of `overdue` are taken off. */
  readonly parts: Readonly<Record<LifePart, number>>;
  readonly asOf: string;
  readonly method: number;
}

/** A life with what gave its points. */
export interface LifeExplained extends Omit<Life, 'parts'> {
  readonly parts: PartsFound;
}

const ALIVE_FROM = 25;
const ALIVE_WITHIN = 18;
const RESULT_WITHIN = 24;
const ASLEEP_AFTER = 36;
const ON_PAPER_AFTER = 18;
const JUST_BEGUN = 12;
/** What happens so soon after a signature belongs to its ceremony. */
const CEREMONY_MONTHS = 2;

/**
 * How a tie lives, from evidence alone: the same facts on the same day give the same answer. `asOf`: `YYYY-MM-DD`; what is dated later is
 * not known yet. The method is told in docs/life.md and on a page of its own.
 */
export function lifeOf(facts: LifeFacts, asOf: string): Life {
  const { parts, ...life } = lifeExplained(facts, asOf);
  return { ...life, parts: pointsAlone(parts) };
}

/** The same with what gave each part its points. */
export function lifeExplained(facts: LifeFacts, asOf: string): LifeExplained {
  const acts = actsOf(facts, asOf);
  const signed = facts.entries.flatMap(({ kind, date }) =>
    kind === 'agreement_signed' && date !== null && firstDay(date) <= asOf ? [date] : [],
  );
  const late = facts.commitments.filter((one) => isOverdue(one, asOf));
  const parts = pointsOf(acts, late, asOf);
  const state = stateOf({ standing: facts.standing, acts, signed, overdue: late.length, parts: pointsAlone(parts) }, asOf);
  const hasScore = state !== 'not_enough_data' && state !== 'ended';
  return { state, score: hasScore ? scoreOf(pointsAlone(parts)) : null, parts, asOf, method: LIFE_METHOD };
}

function pointsAlone(parts: PartsFound): Life['parts'] {
  return Object.fromEntries(LIFE_PARTS.map((part) => [part, parts[part].points])) as Life['parts'];
}

interface Judged {
  readonly standing: LifeFacts['standing'];
  readonly acts: readonly Act[];
  readonly signed: readonly PartialDate[];
  readonly overdue: number;
  readonly parts: Life['parts'];
}

function stateOf(judged: Judged, asOf: string): LifeState {
  const { standing, acts, signed } = judged;
  if (standing === 'ended') return 'ended';
  if (acts.length === 0 && signed.length === 0) return 'not_enough_data';
  if (isOnPaper(acts, signed, asOf)) return 'on_paper';
  if (standing === 'suspended') return 'asleep';
  if (isAlive(judged, asOf)) return 'alive';
  if (hasJustBegun(judged, asOf)) return 'not_enough_data';
  return acts.every(({ date }) => monthsSince(lastDay(date), asOf) > ASLEEP_AFTER) ? 'asleep' : 'fading';
}

/** Signed, and nothing after the ceremony, for long enough. */
function isOnPaper(acts: readonly Act[], signed: readonly PartialDate[], asOf: string): boolean {
  const last = signed.map(lastDay).toSorted().at(-1);
  if (last === undefined || monthsSince(last, asOf) <= ON_PAPER_AFTER) return false;
  return acts.every(({ date }) => lastDay(date) <= last || monthsSince(last, lastDay(date)) <= CEREMONY_MONTHS);
}

/**
 * Alive is what has met lately, and has something to show for it: a promise kept or a result; by acts of more than one kind, of both sides,
 * not all at one time; and owes less than it kept.
 */
function isAlive({ acts, overdue, parts }: Judged, asOf: string): boolean {
  const within = (months: number) => acts.filter(({ date }) => monthsSince(firstDay(date), asOf) <= months);
  const kinds = new Set(within(ASLEEP_AFTER).map(({ of }) => of));
  const quarters = new Set(within(RESULT_WITHIN).map(({ date }) => quarterOf(firstDay(date))));
  const shown = within(RESULT_WITHIN).filter(({ of }) => of !== 'contacts').length;
  return (
    within(ALIVE_WITHIN).length > 0 &&
    shown > 0 &&
    kinds.size > 1 &&
    quarters.size > 1 &&
    parts.reciprocity > 0 &&
    overdue <= Math.max(1, 2 * shown) &&
    scoreOf(parts) >= ALIVE_FROM
  );
}

/** A year is too short to say that something fades. */
function hasJustBegun({ acts, signed, overdue }: Judged, asOf: string): boolean {
  return overdue === 0 && [...acts.map(({ date }) => date), ...signed].every((date) => monthsSince(firstDay(date), asOf) <= JUST_BEGUN);
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
