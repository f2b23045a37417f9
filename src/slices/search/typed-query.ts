import { townsOfAdjective } from '../../platform/i18n/adjective-of-town.ts';
import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';
import { undeclined } from '../../platform/i18n/undeclined.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { codesIn, isLittle, wordsIn } from './words-in.ts';

/** One word of a reading, and what it may be in the vocabulary. */
export interface TypedWord {
  readonly key: string;
  /** Keys that are surely meant, with how surely, from 0 to 1. */
  readonly same: ReadonlyMap<string, number>;
  /** Words, as they are spelt, of which any form is meant, with how surely. */
  readonly stems: ReadonlyMap<string, number>;
  readonly sound: string | null;
  /** What stands between blanks, as this reading has it: for saying what was looked for. */
  readonly said: string;
}

/** One way to read what stands between two blanks. */
export interface Reading {
  readonly how: 'code' | 'typed' | 'layout';
  readonly words: readonly TypedWord[];
}

/** What stands between two blanks, with its readings, the likeliest first. */
export interface Token {
  readonly typed: string;
  readonly readings: readonly Reading[];
}

const MOST_TOKENS = 8;
const AS_TYPED = 1;
const IN_A_FORM = 0.9;
const BY_STEM = 0.95;
const AS_ADJECTIVE = 0.85;

/** What was typed, taken apart. Little words are left out where there are others. */
export function tokensOf(typed: string): readonly Token[] {
  const all = typed
    .normalize('NFC')
    .replace(/(№|(?<![\p{L}\p{N}])no\.?)\s+(?=\d)/giu, '$1')
    .split(/\s+/u)
    .map((one): Token => ({ typed: one, readings: readingsOf(one) }))
    .filter(({ readings }) => readings.length > 0);
  const telling = all.filter(({ readings }) => readings.some(({ words }) => words.some(({ key }) => !isLittle(key))));
  return (telling.length > 0 ? telling : all).slice(0, MOST_TOKENS);
}

function readingsOf(typed: string): readonly Reading[] {
  const bare = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const swapped = [...new Set([inOtherLayout(typed), inOtherLayout(bare)])].filter((one) => one !== null);
  const codes = [typed, ...swapped].flatMap((one) => codesIn(one).map((code) => ({ how: 'code' as const, words: [codeWord(code, one)] })));
  const plain = { how: 'typed' as const, words: wordsOf(typed) };
  const others = swapped.map((one) => ({ how: 'layout' as const, words: wordsOf(one) }));
  return [...codes, plain, ...others].filter(({ words }) => words.length > 0);
}

function wordsOf(typed: string): readonly TypedWord[] {
  return wordsIn(typed).map(({ key, spelt, from, to }) => {
    const same = new Map([[key, AS_TYPED]]);
    const add = (words: readonly string[], how: number) => {
      for (const word of words.map(nameKey)) if (!same.has(word)) same.set(word, how);
    };
    add(undeclined(spelt), IN_A_FORM);
    const towns = townsOfAdjective(spelt);
    add(towns, AS_ADJECTIVE);
    const stems = new Map([...towns.map((town) => [town, AS_ADJECTIVE] as const), [spelt, BY_STEM]]);
    return { key, stems, same, sound: soundOf(key), said: typed.slice(from, to).toLowerCase() };
  });
}

/** Null for what is hardly a sound: many letters of which one or two are left. */
function soundOf(key: string): string | null {
  const sound = soundKey(key);
  return sound === null || sound.length * 2 < key.length ? null : sound;
}

function codeWord(code: string, said: string): TypedWord {
  return { key: code, stems: new Map(), same: new Map([[code, AS_TYPED]]), sound: null, said };
}
