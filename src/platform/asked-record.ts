import type { Acting } from './acting.ts';
import type { Database } from './db/database.ts';
import type { Actor } from './values/actor.ts';
import type { Bilingual } from './values/bilingual.ts';
import type { Outcome } from './values/outcome.ts';
import type { SaidStanding } from './values/said-standing.ts';

/** One field of a record as people who do not know the register read it. */
export interface AskedField {
  readonly field: string;
  readonly label: Bilingual;
  readonly value: unknown;
  readonly said: Bilingual;
  readonly standing?: SaidStanding;
  /** What it names, to be looked at: an address, or a page below the language. */
  readonly links?: readonly { readonly title: Bilingual; readonly href: string }[];
}

/** A record about which the other side can be asked, as it stands now. */
export interface AskedRecord {
  readonly named: Bilingual;
  /** Below the language: where it is read, and where it is edited. */
  readonly path: string;
  readonly editPath: string;
  readonly revision: number;
  readonly fields: readonly AskedField[];
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: Bilingual | null;
    readonly url: string | null;
    readonly publishedAt: string | null;
    /** What it says of this, word for word. */
    readonly quote: string | null;
  }[];
  mayEdit(actor: Actor): Promise<boolean>;
}

export interface Correction {
  /** Fields with what was typed for them. */
  readonly typed: Readonly<Record<string, string>>;
  /** The revision that the officer saw. */
  readonly revision: number;
  /** For the history, which those who keep the record read: it says who answered. */
  readonly reason: string;
  /** The source that the answer becomes, for everybody: it names nobody. */
  readonly source: { readonly title: string; readonly publishedAt: string | null };
}

/** What every correction can be refused with; a slice's edit has its own words besides. `not-a-value`: it cannot stand in this field. */
export type CorrectionRefusal = 'not-allowed' | 'no-such-record' | 'changed-meanwhile' | 'not-a-value';

/** Records of one kind that the other side can be asked about. The slice that keeps them contributes it; `main` registers it. */
export interface AskableKind {
  readonly kind: string;
  look(db: Database, id: string): Promise<AskedRecord | null>;
  /** Edits the record through its slice's own action. */
  correct(acting: Acting, id: string, correction: Correction): Promise<Outcome<unknown, string>>;
}

/** Who is behind an account: asked of the slice that keeps accounts. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly lang: 'ru' | 'en';
}

export interface People {
  /** Those of them who can still sign in. */
  peopleOf(db: Database, accounts: readonly string[]): Promise<readonly Person[]>;
  /** Accounts that keep the records of the body. */
  keepersOf(db: Database, body: string): Promise<readonly string[]>;
  /** Accounts of those who head the body. */
  headsOf(db: Database, body: string): Promise<readonly string[]>;
}
