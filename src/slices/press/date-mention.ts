import type { At } from './reading.ts';

/** A date in the story: a day, days, a month or a year. */
export interface DateMention {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly start: string;
  readonly end: string | null;
  readonly at: At;
  /** Where the end of a range stands. */
  readonly endAt: At | null;
  readonly sentence: number;
}

/** An ISO date, and how a year is found for a day that has none. */
export interface DateGround {
  readonly published: string | null;
  readonly language: string;
}
