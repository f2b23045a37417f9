import { firstDay, lastDay, type PartialDate } from '../../platform/values/partial-date.ts';
import type { CommitmentState, LifeState } from './input.ts';
import { isKept, isOverdue } from './rules.ts';

/** Goes up with every change of what follows: an answer says by which method it was found. */
export const LIFE_METHOD = 1;

/** A link of the chain that happened in a tie. */
export interface LifeEntry {
  /** As the timeline names it. */
  readonly kind: string;
  /** Null where no source says when: it is no evidence then. */
  readonly date: PartialDate | null;
  /** Sides that took part, where the source says. */
  readonly sides: readonly string[];
}

export interface LifeCommitment {
  readonly state: CommitmentState;
  readonly hasEvidence: boolean;
  /** Sides that promised it; none where the source names nobody. */
  readonly owners: readonly string[];
  readonly due: PartialDate | null;
  /** Since when it is done; null where it is not, or where nobody knows. */
  readonly doneOn: PartialDate | null;
}

/** All that a tie's life is judged by. */
export interface LifeFacts {
  readonly standing: 'contact' | 'proposed' | 'agreed' | 'in_force' | 'suspended' | 'ended' | null;
  readonly entries: readonly LifeEntry[];
  readonly commitments: readonly LifeCommitment[];
}

export const LIFE_PARTS = ['contacts', 'promises', 'results', 'reciprocity', 'freshness', 'overdue'] as const;

export type LifePart = (typeof LIFE_PARTS)[number];

export interface Life {
  readonly state: LifeState;
  /** 0–100; null where there is not enough to judge, and for what has ended. */
  readonly score: number | null;
  /** Points of each part; those of `overdue` are taken off. */
  readonly parts: Readonly<Record<LifePart, number>>;
  readonly asOf: string;
  readonly method: number;
}

const MOST: Readonly<Record<LifePart, number>> = { contacts: 25, promises: 30, results: 20, reciprocity: 15, freshness: 10, overdue: 30 };

/** What meeting or writing once in a month is worth; more of the same in that month adds nothing. */
const CONTACTS: Readonly<Record<string, number>> = { visit: 6, forum: 6, remote_session: 4, minutes: 3, contact: 2 };
/** Letters and calls alone are no friendship, however many. */
const MOST_FOR_LETTERS = 8;
const A_RESULT = 8;
const A_KEPT_PROMISE = 6;
const AN_OVERDUE_PROMISE = 5;
const A_SIDE_S_ACT = 5;

/** Months after which evidence counts for less, and then for nothing. */
const AGES: readonly (readonly [months: number, weight: number])[] = [
  [12, 1],
  [24, 0.6],
  [36, 0.3],
];
const FRESH: readonly (readonly [months: number, points: number])[] = [
  [6, 10],
  [12, 8],
  [24, 4],
  [36, 2],
];

const ALIVE_FROM = 25;
const ALIVE_WITHIN = 18;
const RESULT_WITHIN = 24;
const ASLEEP_AFTER = 36;
const ON_PAPER_AFTER = 18;
const JUST_BEGUN = 12;
/** What happens so soon after a signature belongs to its ceremony. */
const CEREMONY_MONTHS = 2;

type ActKind = 'contacts' | 'results' | 'promises';

interface Act {
  readonly of: ActKind;
  readonly kind: string;
  readonly date: PartialDate;
  readonly sides: readonly string[];
}

/**
 * How a tie lives, from evidence alone: the same facts on the same day give the same answer. `asOf`: `YYYY-MM-DD`; what is dated later is
 * not known yet. The method is told in docs/life.md and on the page of each tie.
 */
export function lifeOf(facts: LifeFacts, asOf: string): Life {
  const acts = actsOf(facts).filter(({ date }) => firstDay(date) <= asOf);
  const signed = facts.entries.flatMap(({ kind, date }) =>
    kind === 'agreement_signed' && date !== null && firstDay(date) <= asOf ? [date] : [],
  );
  const overdue = facts.commitments.filter((one) => isOverdue(one, asOf)).length;
  const parts = pointsOf(acts, overdue, asOf);
  const state = stateOf({ standing: facts.standing, acts, signed, overdue, parts }, asOf);
  const hasScore = state !== 'not_enough_data' && state !== 'ended';
  return { state, score: hasScore ? scoreOf(parts) : null, parts, asOf, method: LIFE_METHOD };
}

function actsOf({ entries, commitments }: LifeFacts): readonly Act[] {
  const happened = entries.flatMap(({ kind, date, sides }): readonly Act[] => {
    const of = kind === 'effect' ? 'results' : kind in CONTACTS ? 'contacts' : null;
    return of === null || date === null ? [] : [{ of, kind, date, sides }];
  });
  const kept = commitments.flatMap((one): readonly Act[] =>
    isKept(one) && one.doneOn !== null ? [{ of: 'promises', kind: 'promise', date: one.doneOn, sides: one.owners }] : [],
  );
  return [...happened, ...kept];
}

function pointsOf(acts: readonly Act[], overdue: number, asOf: string): Life['parts'] {
  const of = (kind: ActKind) => acts.filter((act) => act.of === kind);
  const letters = byMonth(
    of('contacts').filter(({ kind }) => kind === 'contact'),
    asOf,
    CONTACTS['contact'] ?? 0,
  );
  const meetings = monthsOf(
    of('contacts').filter(({ kind }) => kind !== 'contact'),
    asOf,
    ({ kind }) => CONTACTS[kind] ?? 0,
  );
  const newest = Math.min(...acts.map(({ date }) => monthsSince(firstDay(date), asOf)));
  const points: Life['parts'] = {
    contacts: Math.min(MOST_FOR_LETTERS, letters) + meetings,
    promises: sum(of('promises').map(({ date }) => A_KEPT_PROMISE * weightOf(date, asOf))),
    results: byMonth(of('results'), asOf, A_RESULT),
    reciprocity: A_SIDE_S_ACT * weakerSide(acts, asOf),
    freshness: FRESH.find(([months]) => newest <= months)?.[1] ?? 0,
    overdue: AN_OVERDUE_PROMISE * overdue,
  };
  return Object.fromEntries(LIFE_PARTS.map((part) => [part, Math.round(Math.min(MOST[part], points[part]))])) as Life['parts'];
}

function scoreOf({ overdue, ...given }: Life['parts']): number {
  return Math.max(0, sum(Object.values(given)) - overdue);
}

function byMonth(acts: readonly Act[], asOf: string, worth: number): number {
  return monthsOf(acts, asOf, () => worth);
}

/** The best of each month, each by its age. */
function monthsOf(acts: readonly Act[], asOf: string, worth: (act: Act) => number): number {
  const best = new Map<string, number>();
  for (const act of acts) {
    const month = firstDay(act.date).slice(0, 7);
    best.set(month, Math.max(best.get(month) ?? 0, worth(act) * weightOf(act.date, asOf)));
  }
  return sum([...best.values()]);
}

/** What the side that did less did: the second of the sides that did most. */
function weakerSide(acts: readonly Act[], asOf: string): number {
  const done = new Map<string, number>();
  for (const { date, sides } of acts) for (const side of new Set(sides)) done.set(side, (done.get(side) ?? 0) + weightOf(date, asOf));
  return [...done.values()].toSorted((a, b) => b - a)[1] ?? 0;
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

function weightOf(date: PartialDate, asOf: string): number {
  const age = monthsSince(firstDay(date), asOf);
  return AGES.find(([months]) => age <= months)?.[1] ?? 0;
}

/** Whole and broken months between two days, by the calendar. */
function monthsSince(day: string, asOf: string): number {
  const of = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)) + (Number(one.slice(8)) - 1) / 31;
  return Math.max(0, of(asOf) - of(day));
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
