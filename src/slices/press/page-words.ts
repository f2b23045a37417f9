import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

/** The languages whose clutter and months are known. A Russian story may stand on a Ukrainian page. */
const LANGUAGES = ['ru', 'uk', 'be', 'en', 'de', 'pl', 'fr', 'kk', 'ky'];

/** What the files of words say of pages, in all languages. */
export interface PageWords {
  readonly clutter: readonly Lexicon[];
  readonly months: readonly Lexicon[];
}

const kept = new WeakMap<Words, PageWords>();

export function pageWordsOf(words: Words): PageWords {
  const known = kept.get(words);
  if (known !== undefined) return known;
  const about = (subject: string) => LANGUAGES.map((language) => words.about(subject, language));
  const made = { clutter: about('clutter'), months: about('months') };
  kept.set(words, made);
  return made;
}
