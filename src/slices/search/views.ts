import type { Bilingual } from '../../platform/values/bilingual.ts';

/** A word that is asked of the index: keys of the vocabulary that it may be, with how surely each is meant. */
export interface AskedWord {
  readonly keys: ReadonlyMap<string, number>;
  /** How the reader is told what was looked for. */
  readonly said: string;
}

export interface Understood {
  readonly words: readonly AskedWord[];
  /** What was looked for instead of what was typed; null where it is the same. */
  readonly instead: string | null;
}

/** A document that was found, and how well it fits: comparable within one answer. */
export interface Hit {
  readonly kind: string;
  readonly id: string;
  /** Its page, below the language. */
  readonly path: string;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
  readonly text: Bilingual | null;
  readonly score: number;
}

/** What was found of one kind. */
export interface Group {
  readonly kind: string;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** How many there are in all, counted up to `MOST_COUNTED`. */
  readonly total: number;
}

export interface Found extends Understood {
  /** The group with the best hit first. */
  readonly groups: readonly Group[];
}
