import { createContext } from 'react-router';
import type { Acting, Edit, Kept, NamedRecord, Restoring, Withdrawal } from '../acting.ts';
import type { AskableKind, People } from '../asked-record.ts';
import type { Clock } from '../clock.ts';
import type { ModelAccess } from '../config.ts';
import type { ChosenIds } from '../db/chosen-ids.ts';
import type { Database } from '../db/database.ts';
import type { MergeParts } from '../merging.ts';
import type { Actor } from '../values/actor.ts';
import type { Bilingual, Lang } from '../values/bilingual.ts';
import type { Outcome } from '../values/outcome.ts';
import type { Candidate } from './chosen-by-name.ts';

/** Who asks for a page. */
export interface Identity {
  readonly actor: Actor;
  /** Null for a reader without an account. */
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly lang: Lang;
    readonly session: string;
  } | null;
}

export const A_VISITOR: Identity = { actor: { kind: 'visitor' }, account: null };

/** What a page's loader or action is given besides the request. */
export interface AppContext extends PageContributions {
  readonly db: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  /** What an action is given when this reader acts for the body; null: for none, as an operator does. */
  acting(forBody: string | null): Acting;
  /** Public origin without a trailing slash. */
  readonly origin: string;
  /** Whether mail goes to a mail server; else it stays in the outbox. */
  readonly sendsMail: boolean;
  /** The model that reads press pages, if the operator named one. */
  readonly pressModel: ModelAccess | null;
  /** The household that asks, for limits of attempts; null for this machine itself. */
  readonly client: string | null;
  /** What a form of the workspace sent when nobody was signed in any more: the page to sign in keeps it. */
  readonly keptPost: KeptPost | null;
}

/** Fields of a form, in their order; null where they are too many to be carried along. */
export interface KeptPost {
  readonly fields: readonly (readonly [name: string, value: string])[] | null;
}

/** Loads a part of a record's page; `today`: `YYYY-MM-DD`. */
type LoadPart = (db: Database, id: string, today: string) => Promise<unknown>;

/** How a tie lives. */
export type TieLifeState = 'alive' | 'fading' | 'asleep' | 'on_paper' | 'not_enough_data' | 'ended';

/** How the public sees it; `of`: the earlier day (`YYYY-MM-DD`) that the state is of, where something else waits for an answer; else null. */
export interface TieLife {
  readonly state: TieLifeState;
  readonly of: string | null;
}

/** A tie whose page is asked for. */
export interface TieAsked {
  readonly id: string;
  readonly lang: Lang;
  /** What stands behind the `?` of the page's address. */
  readonly query: URLSearchParams;
  readonly sides: readonly { readonly role: string; readonly municipality: string | null; readonly body: string | null }[];
  readonly standing: string | null;
}

/** What slices contribute to each other's pages; `main` registers it. */
export interface PageContributions {
  /** Loads what other slices show on a municipality's page. */
  readonly municipalityParts: readonly { readonly key: string; load: LoadPart }[];
  /** The same for a body's page. */
  readonly bodyParts: readonly { readonly key: string; load: LoadPart }[];
  /** The same for a partnership's page: for this reader, in this language, as the page's address asks. */
  readonly partnershipParts: readonly { readonly key: string; load(given: AppContext, tie: TieAsked): Promise<unknown> }[];
  /** How ties live, as the public sees it on a day (`YYYY-MM-DD`); one of which nothing is found yet is missing. */
  livesOf(db: Database, ids: readonly string[], day: string): Promise<ReadonlyMap<string, TieLife>>;
  /** The ties that live so on this day, as the public sees it. */
  tiesLiving(state: TieLifeState, day: string): ChosenIds;
  /** The municipalities whose centre is a place, for the place's page. */
  municipalitiesOfPlace(db: Database, placeId: number): Promise<readonly { readonly id: string; readonly name: Bilingual }[]>;
  /** On whose timelines what happens to a record stands too: the towns of a tie. */
  subjectsBeside(db: Database, subject: NamedRecord): Promise<readonly NamedRecord[]>;
  /** What a body is, for slices that may not know bodies; unknown ids are missing. */
  bodiesKnown(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly kind: string; readonly name: Bilingual }>>;
  /** Bodies that may be meant by a name in a form. */
  bodiesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]>;
  /** What somebody began for a body and has not finished, from each slice: asked before a role of theirs ends. */
  readonly begunParts: readonly BegunPart[];
  /** What waits for the person who signed in, from each slice. */
  readonly dayParts: readonly DayPart[];
  /** Kinds of records whose history can be read. */
  readonly recordKinds: readonly RecordKind[];
  /** Names of the people behind accounts; an account that is not there has none. */
  accountNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Sections of the workspace in its header; null for those for whom a section is not. */
  readonly workLinks: readonly WorkLink[];
  /** What takes part when two records become one. */
  readonly mergeParts: MergeParts;
  /** Records about which the other side can be asked, by kind. */
  readonly askableKinds: readonly AskableKind[];
  /** Letters of the actor’s books that belong to a tie, or all of late where there is none: as choices of a form. */
  lettersBetween(
    db: Database,
    actor: Actor,
    partnership: string | null,
  ): Promise<readonly { readonly value: string; readonly label: string }[]>;
  /** Who is behind accounts, and who keeps a body's records. */
  readonly people: People;
  /** How records are named, with their pages, for slices that know them by their ids only. */
  readonly subjectNamings: SubjectNamings;
  /** What else the history tells of: letters, requests. */
  readonly toldKinds: readonly ToldKind[];
}

export type SubjectNamings = readonly {
  readonly kind: string;
  subjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: Bilingual; readonly path: string }>>;
}[];

/** What is no record of the register, as the history of all changes calls it and its fields. What they say is nobody's there. */
export type ToldKind = Pick<RecordKind, 'kind' | 'label' | 'labels'>;

/** A value of a field, as the record's input says it. */
export interface FieldValue {
  readonly field: string;
  readonly value: unknown;
}

/** How the history shows records of one kind in words, and how it takes changes back. `input` is the record as its action is given it. */
export interface RecordKind {
  readonly kind: string;
  /** What such a record is called: «муниципалитет». */
  readonly label: Bilingual;
  /** Names of fields, as people read them. */
  labels(lang: Lang): Readonly<Record<string, string>>;
  /** Values of fields as people read them, in the same order; all at once, so that what they name is looked up once. */
  say(db: Database, lang: Lang, values: readonly FieldValue[]): Promise<readonly string[]>;
  /** The record as it stands; null where it was taken out, or never was. */
  kept(db: Database, id: string): Promise<Kept<object> | null>;
  nameOf(db: Database, input: object): Promise<Bilingual>;
  /** Its page and its form, below the language. */
  paths(input: object): { readonly page: string; readonly form: string | null };
  mayEdit(db: Database, actor: Actor, record: Pick<Kept<object>, 'input' | 'keptBy'>): Promise<boolean>;
  edit(acting: Acting, edit: Edit<object>): Promise<Outcome<unknown, string>>;
  withdraw(acting: Acting, withdrawal: Withdrawal): Promise<Outcome<unknown, string>>;
  /** `input`: what the history kept of it; fields that were null may be missing. */
  restore(acting: Acting, input: object, again: Restoring): Promise<Outcome<unknown, string>>;
}

/** One line of «My day»: something that waits for this person. */
export interface DayItem {
  readonly group: 'overdue' | 'waiting' | 'new' | 'draft';
  /** A bead of the timeline, as `ui/bead-kinds.ts` names them. */
  readonly bead: string;
  readonly title: Bilingual;
  /** A second, smaller line. */
  readonly note: Bilingual | null;
  /** Where it comes from: a tie, a town, a body. */
  readonly from: Bilingual | null;
  /** The day by which, or on which; null where there is none. */
  readonly day: string | null;
  /** Below the language. */
  readonly path: string;
  /** Of news: the path of what it tells about. */
  readonly about?: string;
  /** Of what waits: the path to which news of it lead, where it is another one. */
  readonly news?: string;
  /** What the link at the end of the line does. */
  readonly verb: Bilingual;
}

export type DayPart = (given: Pick<AppContext, 'db' | 'clock' | 'identity'>) => Promise<readonly DayItem[]>;

/** How much somebody began, and who has it when they are gone, in one sentence; null where there is nothing. */
export type BegunPart = (
  given: Pick<AppContext, 'db' | 'clock'>,
  by: { readonly account: { readonly id: string; readonly name: string }; readonly body: string },
) => Promise<Bilingual | null>;

/** A link of the workspace's header, below the language. */
export type WorkLink = (
  given: Pick<AppContext, 'db' | 'clock' | 'identity'>,
) => Promise<{ readonly path: string; readonly label: Bilingual } | null>;

export const appContext = createContext<AppContext>();

/** Where a page's fault is told: to the log. */
export const reportFault = createContext<(fault: unknown) => void>(() => {});

/** The id of a form on an answered page that sends once more what was sent: the other language is asked for with it, so that nothing is lost. */
export const formToSendAgain = createContext<string | null>(null);
