import type { PartialDate } from '../../platform/values/partial-date.ts';
import type { PartnershipKind, Standing } from '../partnerships/index.ts';
import type { CommitmentState, LifeState } from './input.ts';

/** Something that a source tells: `source` is its number in `BriefFacts.sources`, null where there is none. Texts are in the brief's language. */
export interface BriefFact {
  readonly text: string;
  readonly source: number | null;
}

export interface BriefPromise extends BriefFact {
  readonly due: PartialDate | null;
  /** The source's own words for when: «в ближайшее время». */
  readonly dueText: string | null;
  readonly state: CommitmentState;
  /** On the brief's day. */
  readonly isOverdue: boolean;
}

export interface BriefEvent extends BriefFact {
  /** Null where no source says when. */
  readonly date: PartialDate | null;
}

export interface BriefSource {
  readonly number: number;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: PartialDate | null;
  readonly url: string | null;
}

/** What the register knows of a tie before a meeting, seen from our side. */
export interface BriefFacts {
  readonly ours: string;
  readonly theirs: string;
  /** Whose paper it is. */
  readonly author: string;
  readonly tie: {
    readonly kind: PartnershipKind;
    readonly standing: Standing | null;
    readonly since: PartialDate | null;
    readonly source: number | null;
  };
  /** Who they are: country, region, people; the most telling first. */
  readonly about: readonly BriefFact[];
  /** Theirs, in office: `text` is the name. */
  readonly people: readonly (BriefFact & { readonly office: string })[];
  readonly ourPromises: readonly BriefPromise[];
  readonly theirPromises: readonly BriefPromise[];
  /** Of both sides, and those of which no source says whose they are. */
  readonly jointPromises: readonly BriefPromise[];
  /** What came of it. */
  readonly results: readonly BriefEvent[];
  readonly lastContacts: readonly BriefEvent[];
  /** Null where it may not be shown yet. */
  readonly life: { readonly state: LifeState; readonly score: number | null; readonly of: string | null } | null;
  readonly sources: readonly BriefSource[];
}
