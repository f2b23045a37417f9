import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Actor } from './values/actor.ts';

/** A fact that a slice publishes in the transaction of its own change. */
export interface Fact {
  readonly name: string;
}

/** Hands a fact to the slices that wait for it, in the same transaction. */
export type Publish = <Published extends Fact>(db: Database, fact: Published) => Promise<void>;

/** Whether records are there: asked of the slices that keep them, by one that may not know them. */
export type RecordsExist = (db: Database, records: readonly { readonly kind: string; readonly id: string }[]) => Promise<boolean>;

/** What every action is given besides its input. */
export interface Acting {
  readonly db: Database;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly publish: Publish;
  readonly recordsExist: RecordsExist;
}
