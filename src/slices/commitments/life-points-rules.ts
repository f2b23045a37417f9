import { firstDay, type PartialDate } from '../../platform/values/partial-date.ts';
import { type Act, CONTACTS, factOf, type LifeCommitment, monthsSince, sum, weightOf } from './life-acts-rules.ts';

export const LIFE_PARTS = ['contacts', 'promises', 'results', 'reciprocity', 'freshness', 'overdue'] as const;

export type LifePart = (typeof LIFE_PARTS)[number];

/** What gave points: an entry (`entry:ID`) or a promise (`commitment:ID`), with the day that counts. */
export interface LifeFact {
  readonly id: string;
  readonly on: PartialDate;
}

/** One part of the score. Of many facts those are named that fill the part, the newest first; `count`: how many there are. */
export interface PartFound {
  readonly points: number;
  readonly count: number;
  readonly facts: readonly LifeFact[];
}

/** Points of each part; those of `overdue` are taken off. */
export type PartsFound = Readonly<Record<LifePart, PartFound>>;

export const MOST: Readonly<Record<LifePart, number>> = {
  contacts: 25,
  promises: 30,
  results: 20,
  reciprocity: 15,
  freshness: 10,
  overdue: 30,
};

/** Letters and calls alone are no friendship, however many. */
const MOST_FOR_LETTERS = 8;
const A_RESULT = 8;
const A_KEPT_PROMISE = 6;
const AN_OVERDUE_PROMISE = 5;
const A_SIDE_S_ACT = 5;

const FRESH: readonly (readonly [months: number, points: number])[] = [
  [6, 10],
  [12, 8],
  [24, 4],
  [36, 2],
];

/** A fact and what it is worth. */
interface Worth {
  readonly fact: LifeFact | null;
  readonly on: PartialDate;
  readonly points: number;
}

export function pointsOf(acts: readonly Act[], overdue: readonly LifeCommitment[], asOf: string): PartsFound {
  const of = (kind: Act['of']) => acts.filter((act) => act.of === kind);
  const isLetter = ({ kind }: Act) => kind === 'contact';
  const contacts = of('contacts');
  const letters = upTo(
    MOST_FOR_LETTERS,
    bestOfMonths(contacts.filter(isLetter), asOf, ({ kind }) => CONTACTS[kind] ?? 0),
  );
  const meetings = bestOfMonths(
    contacts.filter((act) => !isLetter(act)),
    asOf,
    ({ kind }) => CONTACTS[kind] ?? 0,
  );
  const late = overdue.flatMap((one) => (one.due === null ? [] : [worth(factOf(one), one.due, AN_OVERDUE_PROMISE)]));
  return {
    contacts: found('contacts', [...meetings, ...letters]),
    promises: found(
      'promises',
      of('promises').map((act) => worthOfAct(act, A_KEPT_PROMISE * weightOf(act.date, asOf))),
    ),
    results: found(
      'results',
      bestOfMonths(of('results'), asOf, () => A_RESULT),
    ),
    reciprocity: found('reciprocity', ofWeakerSide(acts, asOf)),
    freshness: found('freshness', newestOf(acts, asOf)),
    overdue: found('overdue', late),
  };
}

/** What is left when overdue promises are taken off: 0–100. */
export function scoreOf({ overdue, ...given }: Readonly<Record<LifePart, number>>): number {
  return Math.max(0, sum(Object.values(given)) - overdue);
}

function worth(id: string | null, on: PartialDate, points: number): Worth {
  return { fact: id === null ? null : { id, on }, on, points };
}

function worthOfAct({ fact, date }: Act, points: number): Worth {
  return worth(fact, date, points);
}

function found(part: LifePart, all: readonly Worth[]): PartFound {
  const counted = all.filter(({ points }) => points > 0);
  // Worth is counted in tenths: as fractions they would add up a little differently in another order.
  const tenths = sum(counted.map((one) => Math.round(10 * one.points)));
  const points = Math.round(Math.min(MOST[part], tenths / 10));
  return { points, count: counted.length, facts: upTo(MOST[part], counted).flatMap(({ fact }) => fact ?? []) };
}

/** The newest first, until they make so many points; the last of them counts with what is still missing. */
function upTo(most: number, all: readonly Worth[]): readonly Worth[] {
  const newest = all.toSorted((a, b) => compare(b.on, a.on) || compare(a.fact?.id ?? '', b.fact?.id ?? ''));
  let left = most;
  return newest.flatMap((one) => {
    const points = Math.min(left, one.points);
    left -= points;
    return points > 0 ? [{ ...one, points }] : [];
  });
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The best of each month, each by its age. */
function bestOfMonths(acts: readonly Act[], asOf: string, worthOf: (act: Act) => number): readonly Worth[] {
  const best = new Map<string, Worth>();
  for (const act of acts) {
    const month = firstDay(act.date).slice(0, 7);
    const one = worthOfAct(act, worthOf(act) * weightOf(act.date, asOf));
    const other = best.get(month);
    if (other === undefined || isBetter(one, other)) best.set(month, one);
  }
  return [...best.values()];
}

/** In whatever order they come, the same one is named. */
function isBetter(one: Worth, other: Worth): boolean {
  if (one.points !== other.points) return one.points > other.points;
  return compare(`${one.on} ${one.fact?.id ?? ''}`, `${other.on} ${other.fact?.id ?? ''}`) < 0;
}

/** What the side that did less did: the second of the sides that did most. */
function ofWeakerSide(acts: readonly Act[], asOf: string): readonly Worth[] {
  const done = new Map<string, number>();
  for (const { date, sides } of acts) for (const side of new Set(sides)) done.set(side, (done.get(side) ?? 0) + weightOf(date, asOf));
  const [, weaker] = [...done].toSorted(([one, a], [other, b]) => b - a || compare(one, other));
  if (weaker === undefined) return [];
  return acts.filter(({ sides }) => sides.includes(weaker[0])).map((act) => worthOfAct(act, A_SIDE_S_ACT * weightOf(act.date, asOf)));
}

function newestOf(acts: readonly Act[], asOf: string): readonly Worth[] {
  const [newest] = acts.toSorted(
    (a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.date, b.date) || compare(a.fact ?? '', b.fact ?? ''),
  );
  if (newest === undefined) return [];
  const age = monthsSince(firstDay(newest.date), asOf);
  return [worthOfAct(newest, FRESH.find(([months]) => age <= months)?.[1] ?? 0)];
}
