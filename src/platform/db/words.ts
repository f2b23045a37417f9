import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type IndexBuilder, index } from 'drizzle-orm/pg-core';
import { undeclined } from '../i18n/undeclined.ts';

/** Names as they are looked through: joined, in small letters, ё as е. */
export function wordsIn(...names: readonly SQLWrapper[]): SQL {
  const joined = sql.join(
    names.map((name) => sql`coalesce(${name}, '')`),
    sql` || ' ' || `,
  );
  return sql`replace(lower((${joined}) collate "und-x-icu"), 'ё', 'е')`;
}

/**
 * By parts of words and by their forms. What is new waits in a list, which every search looks through: on the embedded engine, which never
 * clears it away by itself, the list is kept short (`pglite-worker`), and who writes many rows empties it (`insertManyNamed`).
 */
export function indexesOfWords(table: string, words: SQL): IndexBuilder[] {
  return [index(`${table}_words`).using('gin', sql`(${words}) gin_trgm_ops`), index(`${table}_stems`).using('gin', stemsOf(words))];
}

/** Whether each of these words, or a part or a form of it, stands in the text that `wordsIn` gives. Without words nothing is meant. */
export function hasWords(words: SQL, typed: readonly string[]): SQL {
  return and(...typed.map((word) => hasWord(words, word))) ?? sql`false`;
}

/** Of one letter or two no index knows where within words they stand: words must begin with them. */
const SHORT = 2;

function hasWord(words: SQL, word: string): SQL {
  const small = word.toLowerCase().replaceAll('ё', 'е');
  if (small.length <= SHORT)
    return /^[\p{L}\p{N}]+$/u.test(small) ? sql`${stemsOf(words)} @@ to_tsquery('simple', ${`'${small}':*`})` : sql`false`;
  const part = `%${small.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`(${words} like ${part} or ${stemsOf(words)} @@ ${formsOf(small)})`;
}

/** Stems alone would part «Филонова» from «Филонов», whose end they take for that of a plural: all words are tried whose form it may be. */
function formsOf(small: string): SQL {
  const nominatives = undeclined(small);
  return /^[а-я]+$/.test(small) ? sql`to_tsquery('russian', ${nominatives.join(' | ')})` : sql`plainto_tsquery('russian', ${small})`;
}

/** English words have their own stems in this configuration. */
function stemsOf(words: SQL): SQL {
  return sql`to_tsvector('russian', ${words})`;
}

const MOST_WORDS = 8;

/** The words that were typed. Signs that join words are none. */
export function wordsTyped(typed: string | undefined): readonly string[] {
  return (typed ?? '')
    .normalize('NFC')
    .split(/[\s–—-]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}
