import { soundKey } from '../../platform/i18n/name-key.ts';
import type { SearchDocument } from '../../platform/searchable.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { codesIn, compoundsIn, isLittle, wordsIn } from './words-in.ts';

/** A word of a document as the vocabulary keeps it. */
export interface KnownWord {
  readonly word: string;
  /** What its stem is made of. */
  readonly spelt: string;
  readonly sound: string | null;
  readonly isOfName: boolean;
}

/** All words of a document, each once. */
export function knownWordsOf(document: SearchDocument): readonly KnownWord[] {
  const known = new Map<string, KnownWord>();
  const add = (word: string, spelt: string, isOfName: boolean) => {
    const isCode = word.startsWith('#');
    if (known.get(word)?.isOfName !== true) known.set(word, { word, spelt, sound: isCode ? null : soundKey(word), isOfName });
  };
  const addAll = (text: string, isOfName: boolean) => {
    for (const { key, spelt } of wordsIn(text)) if (isOfName || !isLittle(key)) add(key, spelt, isOfName);
    for (const word of [...compoundsIn(text), ...codesIn(text)]) add(word, word, isOfName);
  };
  const numbers = document.codes.map((code) => `№ ${code}`);
  for (const text of [...both(document.title), ...document.names, ...numbers]) addAll(text, true);
  for (const text of [...both(document.note), ...both(document.text), ...document.words]) addAll(text, false);
  return [...known.values()];
}

function both(text: Bilingual | null): readonly string[] {
  return [text?.ru, text?.en].filter((one) => one !== null && one !== undefined);
}

/** The words as the index holds them: those of names a second time after `+`, the kind after `~`. They have neither quotes nor backslashes. */
export function lexemesOf(kind: string, words: readonly KnownWord[]): string {
  const lexemes = words.flatMap(({ word, isOfName }) => (isOfName ? [word, `+${word}`] : [word]));
  return [`~${kind}`, ...lexemes].map((lexeme) => `'${lexeme}'`).join(' ');
}
