import type { Acting, Kept, NamedRecord } from './acting.ts';
import type { Database } from './db/database.ts';
import type { Candidate } from './http/chosen-by-name.ts';
import type { Lang } from './values/bilingual.ts';
import type { FieldWay, Going } from './values/merge-fields.ts';

export type { FieldWay, Going } from './values/merge-fields.ts';

/** A row of a table as JSON, to the letter. */
export type RowImage = Readonly<Record<string, unknown>>;

/** What was moved, as JSON: what its own `moveBack` needs and nobody else reads. */
export type Moved = Readonly<Record<string, unknown>>;

/** Rows of one slice that refer to records of others, or to its own. The slice contributes them; `main` registers them. */
export interface References {
  /** Its name in what a merge keeps. */
  readonly name: string;
  /** Kinds of the records that they refer to. */
  readonly to: readonly string[];
  /** They may not be counted for everybody: letters, requests. */
  readonly isPrivate: boolean;
  /** The records whose rows they are. */
  ownersOf(db: Database, record: NamedRecord): Promise<readonly NamedRecord[]>;
  /** What stands against it, as a refusal; left out where nothing ever does. */
  readonly against?: (tx: Database, going: Going) => Promise<string | null>;
  move(tx: Database, going: Going): Promise<Moved>;
  moveBack(tx: Database, going: Going, moved: Moved): Promise<void>;
}

/** A kind of record whose rows refer to others: what follows a merge is a change of it. */
export interface OwningKind {
  readonly kind: string;
  lock(tx: Database, ids: readonly string[]): Promise<void>;
  kept(db: Database, id: string): Promise<Pick<Kept<object>, 'input' | 'revision'> | null>;
  /** The records were written: their revisions after that. */
  touch(tx: Database, ids: readonly string[], now: string): Promise<ReadonlyMap<string, number>>;
}

/** Rows that are the record itself: its own row, its parts, where its facts come from. */
export interface OwnRows {
  read(tx: Database, record: NamedRecord): Promise<readonly RowImage[]>;
  /** False: a row refers to something that is not there any more. */
  putBack(tx: Database, rows: readonly RowImage[]): Promise<boolean>;
}

/** Records that can go into one another. The slice contributes the kind; `main` registers it. */
export interface MergeableKind {
  readonly kind: string;
  /** Every field of its input but `id`. */
  readonly fields: Readonly<Record<string, FieldWay>>;
  /** Its own row first. */
  readonly ownRows: readonly OwnRows[];
  lock(tx: Database, ids: readonly string[]): Promise<void>;
  /** Whether it can do without its own id: people work for it, or the register itself names it. */
  mayGo(db: Database, id: string): Promise<boolean>;
  /** What the two records themselves say against it, as a refusal; left out where they never do. */
  readonly against?: (from: object, into: object) => string | null;
  /** What stands elsewhere and is made of these records is made anew. */
  follow(acting: Acting, tx: Database, ids: readonly string[], now: string): Promise<void>;
  /** Those that may be meant by a name. */
  called(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]>;
  /** Pairs that say the same, now that this record took another one in. */
  doublesBeside(db: Database, lang: Lang, id: string): Promise<readonly Doubles[]>;
}

/** Two records of one kind that may be one. */
export interface Doubles {
  readonly kind: string;
  readonly ids: readonly [string, string];
  readonly label: string;
}

/** Everything that takes part in merges. */
export interface MergeParts {
  readonly kinds: readonly MergeableKind[];
  readonly references: readonly References[];
  /** In the order in which they are locked. */
  readonly owners: readonly OwningKind[];
}
