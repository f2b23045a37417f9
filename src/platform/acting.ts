import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { RecordsChanged } from './searchable.ts';
import type { Actor } from './values/actor.ts';

/** A fact that a slice publishes in the transaction of its own change. */
export interface Fact {
  readonly name: string;
}

/** Hands a fact to the slices that wait for it, in the same transaction. What they record for it goes into the book of that transaction. */
export type Publish = <Published extends Fact>(db: Database, fact: Published, ledger?: Ledger) => Promise<void>;

/** Whether records are there: asked of the slices that keep them, by one that may not know them. */
export type RecordsExist = (db: Database, records: readonly NamedRecord[]) => Promise<boolean>;

/** Which of the records, by `kind id`, this actor may write: asked of the slices that keep them. */
export type RecordsWrittenBy = (db: Database, actor: Actor, records: readonly NamedRecord[]) => Promise<ReadonlySet<string>>;

/** Whether a record of another slice refers to this one: asked before it is taken out. */
export type RecordIsNeeded = (db: Database, record: NamedRecord) => Promise<boolean>;

export interface NamedRecord {
  readonly kind: string;
  readonly id: string;
}

/** What every action is given besides its input. */
export interface Acting {
  readonly db: Database;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly publish: Publish;
  readonly recordsExist: RecordsExist;
  readonly recordsWrittenBy: RecordsWrittenBy;
  readonly recordIsNeeded: RecordIsNeeded;
  readonly recordsChanged: RecordsChanged;
  /** The body for which an account acts when it keeps several; whose record a new one becomes. Null: the register's own. */
  readonly forBody: string | null;
  /** The book of the transaction that runs, when one action calls another. */
  readonly ledger?: Ledger;
}

/** What one transaction changed; it is written into the history as its last step. */
export interface Ledger {
  add(change: RecordedChange): void;
}

/** One change of one record. `before` and `after` are the record as its input says it; null: there was none, there is none any more. */
export interface RecordedChange {
  readonly subject: NamedRecord;
  readonly revision: number;
  /** `merged`: it went into another record; `absorbed`: another one went into it; `parted`: that one was taken out again. */
  readonly deed: 'recorded' | 'edited' | 'withdrawn' | 'restored' | 'merged' | 'absorbed' | 'parted';
  readonly before: object | null;
  readonly after: object | null;
  readonly reason?: string | null | undefined;
  /** The number of the change that this one takes back. */
  readonly undoes?: number | null | undefined;
}

/** A change that a person asks for of a record that they saw at `revision`. */
export interface Edit<Input> {
  readonly input: Input;
  readonly revision: number;
  readonly reason: string | null;
  readonly undoes?: number | null | undefined;
}

/** What every edit can be refused with. */
export type EditRefusal = 'not-allowed' | 'no-such-record' | 'changed-meanwhile';

/** A record that a person saw at `revision` and takes out of the register: its rows go, the history keeps all that they said. */
export interface Withdrawal extends Omit<Edit<never>, 'input'> {
  readonly id: string;
}

export type WithdrawRefusal = EditRefusal | 'still-needed';

/** A record that was taken out is recorded again: its revisions go on where they stopped. */
export interface Restoring {
  readonly revision: number;
  readonly reason: string | null;
  readonly undoes: number | null;
}

/** A record as its input says it, with what an edit must know of it. */
export interface Kept<Input> {
  readonly input: Input;
  readonly revision: number;
  readonly keptBy: string | null;
}
