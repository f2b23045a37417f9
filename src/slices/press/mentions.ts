import type { At } from './reading.ts';

/** A municipality as the page means it: one for all its mentions. */
export interface Town {
  /** In the nominative, in the page's language. */
  readonly name: string;
  readonly country: string | null;
  /** GeoNames id, if the gazetteer has it. */
  readonly placeId: number | null;
  /** An association of municipalities is only ever a party. */
  readonly kind: 'town' | 'district' | 'association';
}

/** One naming of a municipality in the story. */
export interface TownMention {
  readonly town: Town;
  readonly at: At;
  /** Index of the sentence, and of its tokens: from the first to after the last. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** «Калуги», «калужский», «калужане», «Калужский район», «Мингорисполком». */
  readonly by: 'name' | 'adjective' | 'inhabitants' | 'district' | 'body';
}

/** A stretch of tokens that is a person's name, before it is known who that is. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly at: At;
  /** In the nominative, capitals levelled: «Александр Иванов», «И. И. Иванов». */
  readonly name: string;
}

/** One naming of a person who acts, speaks or holds an office in the story; all of one person have the same name, position and town. */
export interface PersonMention {
  /** In the nominative, as full as the page gives it. */
  readonly name: string;
  /** In the nominative, without the municipality's name: «первый заместитель главы городского округа». */
  readonly position: string | null;
  /** For which the person speaks; null for those of a state, a region, a company. */
  readonly town: Town | null;
  /** A sentence says the town beside the office; else the story does. */
  readonly saysTown: boolean;
  readonly at: At;
  /** Index of the sentence. */
  readonly sentence: number;
}
