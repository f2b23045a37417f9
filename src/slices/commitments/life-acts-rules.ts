import { firstDay, type PartialDate } from '../../platform/values/partial-date.ts';
import type { CommitmentState } from './input.ts';
import { isKept } from './rules.ts';

/** A link of the chain that happened in a tie. */
export interface LifeEntry {
  /** Named where somebody wants to know what gave the points. */
  readonly id?: string;
  /** As the timeline names it. */
  readonly kind: string;
  /** Null where no source says when: it is no evidence then. */
  readonly date: PartialDate | null;
  /** Sides that took part, where the source says. */
  readonly sides: readonly string[];
}

export interface LifeCommitment {
  readonly id?: string;
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

type ActKind = 'contacts' | 'results' | 'promises';

/** Something that was done in a tie, on a day. */
export interface Act {
  readonly of: ActKind;
  readonly kind: string;
  readonly date: PartialDate;
  readonly sides: readonly string[];
  /** `entry:ID` or `commitment:ID`. */
  readonly fact: string | null;
}

/** What meeting or writing once in a month is worth; more of the same in that month adds nothing. */
export const CONTACTS: Readonly<Record<string, number>> = { visit: 6, forum: 6, remote_session: 4, minutes: 3, contact: 2 };

/** Months after which evidence counts for less, and then for nothing. */
const AGES: readonly (readonly [months: number, weight: number])[] = [
  [12, 1],
  [24, 0.6],
  [36, 0.3],
];

/** What counts of what happened until the end of a day. */
export function actsOf({ entries, commitments }: LifeFacts, asOf: string): readonly Act[] {
  const happened = entries.flatMap(({ id, kind, date, sides }): readonly Act[] => {
    const of = kind === 'effect' ? 'results' : kind in CONTACTS ? 'contacts' : null;
    return of === null || date === null ? [] : [{ of, kind, date, sides, fact: id === undefined ? null : `entry:${id}` }];
  });
  const kept = commitments.flatMap((one): readonly Act[] =>
    isKept(one) && one.doneOn !== null ? [{ of: 'promises', kind: 'promise', date: one.doneOn, sides: one.owners, fact: factOf(one) }] : [],
  );
  return [...happened, ...kept].filter(({ date }) => firstDay(date) <= asOf);
}

export function factOf({ id }: Pick<LifeCommitment, 'id'>): string | null {
  return id === undefined ? null : `commitment:${id}`;
}

export function weightOf(date: PartialDate, asOf: string): number {
  const age = monthsSince(firstDay(date), asOf);
  return AGES.find(([months]) => age <= months)?.[1] ?? 0;
}

/** Whole and broken months between two days, by the calendar. */
export function monthsSince(day: string, asOf: string): number {
  const of = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)) + (Number(one.slice(8)) - 1) / 31;
  return Math.max(0, of(asOf) - of(day));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
