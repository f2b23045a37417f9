import type { At } from './reading.ts';

/** A stretch of the input as it stands there: `text === input.slice(...at)`. */
export interface Stretch {
  readonly text: string;
  readonly at: At;
}

/** The story of a page, found among feeds, menus and counters. */
export interface Story {
  /** ISO 639-1. */
  readonly lang: string;
  readonly title: Stretch | null;
  /** The page's own date, YYYY-MM-DD, and where it stands. */
  readonly published: { readonly date: string; readonly at: At } | null;
  /** In order, without the title. */
  readonly paragraphs: readonly Stretch[];
  /** What was left out as clutter. */
  readonly clutter: readonly At[];
}
