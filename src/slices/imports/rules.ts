import type { RowState } from './input.ts';

/** What is wrong with a cell. `column` counts from 0; -1: the file has no such column. */
export interface CellFault {
  readonly column: number;
  readonly code: string;
}

/** What a name means: a municipality (`m:ID`), a place that is none yet (`p:ID`), something that a person must say, or nothing usable. */
export type NameMeaning =
  | { readonly state: 'resolved'; readonly side: string }
  | { readonly state: 'queued' }
  | { readonly state: 'refused'; readonly code: string };

/** A name of a row, and in which columns it stands. */
export interface NameMet {
  readonly meaning: NameMeaning;
  readonly nameColumn: number;
  readonly countryColumn: number;
}

export interface RowJudged {
  readonly state: Exclude<RowState, 'new' | 'duplicate'>;
  readonly faults: readonly CellFault[];
  /** What the row is about, whichever side came first; null where that is not known. */
  readonly pair: string | null;
}

/** Codes that speak of the country's cell, not of the name's. */
const OF_THE_COUNTRY = new Set(['no-such-country']);

/** Whether a row can be published: nothing may be wrong with it, and every name must be known. Whether it says something new is asked later. */
export function judgeRow(faults: readonly CellFault[], names: readonly NameMet[]): RowJudged {
  const refused = names.flatMap(({ meaning, nameColumn, countryColumn }) =>
    meaning.state === 'refused' ? [{ column: OF_THE_COUNTRY.has(meaning.code) ? countryColumn : nameColumn, code: meaning.code }] : [],
  );
  const all = [...faults, ...refused];
  if (all.length > 0) return { state: 'error', faults: all, pair: null };
  const sides = names.flatMap(({ meaning }) => (meaning.state === 'resolved' ? [meaning.side] : []));
  if (sides.length < names.length) return { state: 'queued', faults: [], pair: null };
  if (new Set(sides).size < sides.length)
    return { state: 'error', faults: [{ column: names.at(-1)?.nameColumn ?? -1, code: 'party-twice' }], pair: null };
  return { state: 'resolved', faults: [], pair: pairOf(sides) };
}

/** A–B and B–A are the same. */
export function pairOf(sides: readonly string[]): string {
  return sides.toSorted().join('|');
}

export function sidesOf(pair: string): readonly string[] {
  return pair.split('|');
}

/** Reasons of the resolver that no person can mend in the queue: the cell itself is wrong. */
const CELL_IS_WRONG = new Set(['no-name', 'no-such-country']);

export function isWrongCell(why: string): boolean {
  return CELL_IS_WRONG.has(why);
}
