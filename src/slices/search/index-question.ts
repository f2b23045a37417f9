import type { AskedWord } from './views.ts';

/** In which words all that was asked must stand: those of names, or any. */
export type Part = 'names' | 'anywhere';

/** A question to the index in PostgreSQL's own words: all of the words, in records of this kind. */
export function questionOf(kind: string, words: readonly AskedWord[], part: Part): string {
  return [`'~${kind}'`, ...words.map((word) => oneOfKeys(word, part))].join(' & ');
}

/** The same of all but one of the words; of single words where there are two. */
export function looserQuestionOf(kind: string, words: readonly AskedWord[]): string {
  const lists = words.map((_, left) => words.filter((__, at) => at !== left).map((word) => oneOfKeys(word, 'names')));
  return `'~${kind}' & (${lists.map((list) => `(${list.join(' & ')})`).join(' | ')})`;
}

/** The same of any of the words. */
export function loosestQuestionOf(kind: string, words: readonly AskedWord[]): string {
  return `'~${kind}' & (${words.map((word) => oneOfKeys(word, 'names')).join(' | ')})`;
}

/** Keys have neither quotes nor backslashes. */
function oneOfKeys({ keys }: AskedWord, part: Part): string {
  const sign = part === 'names' ? '+' : '';
  // A word that the index does not know is found nowhere.
  const known = keys.size === 0 ? ['?'] : [...keys.keys()];
  return `(${known.map((key) => `'${sign}${key}'`).join(' | ')})`;
}
