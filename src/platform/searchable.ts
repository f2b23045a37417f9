import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Actor } from './values/actor.ts';
import type { Bilingual } from './values/bilingual.ts';

/** A record as the search knows it. */
export interface SearchDocument {
  readonly id: string;
  /** Its name, which is shown. */
  readonly title: Bilingual;
  /** A second, smaller line; looked through too. */
  readonly note: Bilingual | null;
  /** What it says: looked through, and shown in part. */
  readonly text: Bilingual | null;
  /** Other names that it has; looked through and not shown. */
  readonly names: readonly string[];
  /** Numbers of papers and codes, as they are written. */
  readonly codes: readonly string[];
  /** Words for what it is; looked through and not shown. */
  readonly words: readonly string[];
  /** Its page, below the language. */
  readonly path: string;
  /** From 0 to 1000: which of those that fit equally well comes first. */
  readonly weight: number;
  /** Keys of whom it is for, of which a reader needs one; null: for everybody. */
  readonly readers: readonly string[] | null;
}

/** A record that was changed in the transaction that runs. */
export interface ChangedRecord {
  readonly kind: string;
  readonly id: string;
  /** As it was, where that is known. */
  readonly before: object | null;
}

/** Records of one kind that can be searched for. The slice that keeps them contributes it; `main` registers it. */
export interface Searchable {
  readonly kind: string;
  /** Raised when documents are made otherwise: the index is then made anew. */
  readonly version: number;
  /** What people call by its name: it is found by some of the typed words, too. */
  readonly isNamed: boolean;
  /** Nothing of it is for readers without an account. */
  readonly isPrivate?: true;
  /** The documents of those of these records that are there. */
  documents(db: Database, ids: readonly string[]): Promise<readonly SearchDocument[]>;
  /** Ids of all records in their order, from the one after `after`. */
  idsAfter(db: Database, after: string, limit: number): Promise<readonly string[]>;
  /** Records of this kind whose documents tell something of these, themselves among them. */
  touchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]>;
  /** Keys that this reader has; where it is missing, all documents are for everybody. */
  readonly keysOf?: (actor: Actor) => readonly string[];
}

/** The same with the change that the history keeps of it. */
export interface ToldChange extends ChangedRecord {
  readonly revision: number;
  readonly deed: string;
}

export interface ChangedBy {
  readonly actor: Actor;
  /** The body in whose name it was changed; null: none, or the other side by its link. */
  readonly forBody: string | null;
  readonly clock: Clock;
}

/** Told of all records that a transaction changed, before it ends. */
export type RecordsChanged = (db: Database, changed: readonly ToldChange[], by: ChangedBy) => Promise<void>;

const A_YEAR = 10;
const FIRST_YEAR = 1950;

/** The weight of what happened on a day, as exact as it is known: a year weighs ten. */
export function weightOfDay(day: string | null): number {
  if (day === null) return 100;
  const [year = '0', month = '1'] = day.split('-');
  return Math.max(0, (Number(year) - FIRST_YEAR) * A_YEAR + (A_YEAR * Number(month)) / 12);
}

/** The weight of a town with so many people: from 0 to about 750. */
export function weightOfPeople(population: number | null): number {
  return 100 * Math.log10((population ?? 0) + 1);
}

/** Ids of the changed records of a kind. */
export function changedOf(changed: readonly ChangedRecord[], ...kinds: readonly string[]): readonly string[] {
  return changed.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}
