import type { Lexicon } from './lexicon.ts';
import { ANY_LANGUAGE, type Words } from './words.ts';

/** What the files of words say of pages, in all languages: a Russian story may stand on a Ukrainian page. */
export interface PageWords {
  readonly clutter: Lexicon;
  readonly months: Lexicon;
}

export function pageWordsOf(words: Words): PageWords {
  return { clutter: words.about('clutter', ANY_LANGUAGE), months: words.about('months', ANY_LANGUAGE) };
}
