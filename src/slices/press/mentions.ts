import type { At } from './reading.ts';

/** A municipality as the page means it: one for all its mentions. */
export interface Town {
  /** In the nominative, in the page's language. */
  readonly name: string;
  readonly country: string | null;
  /** GeoNames id, if the gazetteer has it. */
  readonly placeId: number | null;
  readonly kind: 'town' | 'district';
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
