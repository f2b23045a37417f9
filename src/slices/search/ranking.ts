import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { FoundDocument } from './find-queries.server.ts';
import type { AskedWord } from './views.ts';
import { isLittle, wordsIn } from './words-in.ts';

/** Where a word stands says how much it is what was looked for. */
const IN_TITLE = 1;
const IN_OTHER_NAME = 0.85;
const IN_TEXT = 0.5;
const FOR_ALL_WORDS = 100;
/** A title that is nothing but what was typed. */
const FOR_WHOLE_TITLE = 25;
/** From the lightest to the weightiest document. */
const FOR_WEIGHT = 25;

/** How good an answer is, from 0 to about 150: how surely each word stands there and where, how much else the title says, its weight. */
export function scoreOf(document: FoundDocument, words: readonly AskedWord[], standsInNames: boolean): number {
  const titles = [document.title.ru, document.title.en].flatMap((title) => (title === null ? [] : [wordsIn(title).map(({ key }) => key)]));
  const rest = new Set([...textsOf(document.note), ...textsOf(document.text)].flatMap((text) => wordsIn(text).map(({ key }) => key)));
  const worth = words.map((word) => {
    const inTitle = Math.max(0, ...titles.map((keys) => bestOf(word, keys))) * IN_TITLE;
    if (inTitle > 0) return inTitle;
    const surest = Math.max(0, ...word.keys.values());
    if (standsInNames) return surest * IN_OTHER_NAME;
    return Math.max(bestOf(word, rest), surest * 0.8) * IN_TEXT;
  });
  const all = worth.reduce((sum, one) => sum + one, 0) / Math.max(1, worth.length);
  return (
    FOR_ALL_WORDS * all +
    FOR_WHOLE_TITLE * Math.max(0, ...titles.map((keys) => coverage(keys, words))) +
    (FOR_WEIGHT * document.weight) / 1000
  );
}

/** The same for one that has only some of the words, in its title. */
export function looseScoreOf(document: FoundDocument, words: readonly AskedWord[]): number {
  const titles = [document.title.ru, document.title.en].flatMap((title) => (title === null ? [] : [wordsIn(title).map(({ key }) => key)]));
  const found = words.map((word) => Math.max(0, ...titles.map((keys) => bestOf(word, keys))));
  const all = found.reduce((sum, one) => sum + one, 0) / Math.max(1, words.length);
  return (
    (FOR_ALL_WORDS / 2) * all +
    (FOR_WHOLE_TITLE / 2) * Math.max(0, ...titles.map((keys) => coverage(keys, words))) +
    (FOR_WEIGHT * document.weight) / 1000
  );
}

function textsOf(text: Bilingual | null): readonly string[] {
  return [text?.ru, text?.en].filter((one) => one !== null && one !== undefined);
}

function bestOf({ keys }: AskedWord, words: Iterable<string>): number {
  let best = 0;
  for (const word of words) best = Math.max(best, keys.get(word) ?? 0);
  return best;
}

/** The share of a title's words that were typed. */
function coverage(keys: readonly string[], words: readonly AskedWord[]): number {
  const telling = keys.filter((key) => !isLittle(key));
  return telling.filter((key) => words.some((word) => word.keys.has(key))).length / Math.max(1, telling.length);
}
