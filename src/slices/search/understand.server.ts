import type { Database } from '../../platform/db/database.ts';
import { editDistance } from '../../platform/i18n/edit-distance.ts';
import { oneSlipAway } from '../../platform/i18n/typos.ts';
import { type Reading, type Token, type TypedWord, tokensOf } from './typed-query.ts';
import type { AskedWord, Understood } from './views.ts';
import { type Met, wordsMet, wordsNearby } from './vocabulary-queries.server.ts';

export interface Understanding {
  /** Whose words are known; the empty one is everybody's. */
  readonly scopes: readonly string[];
  /** The last word is still being typed. */
  readonly unfinished?: boolean;
  /** Only what was typed, without guesses at what was meant. */
  readonly literal?: boolean;
  /** Asked before slips are looked for. */
  readonly mayGuess?: () => Promise<boolean>;
}

/** How surely something is meant by its looks. */
const BY_SOUND = 0.85;
/** Cyrillic that only sounds like a word is as likely a slip. */
const ONLY_BY_SOUND = 0.6;
const BY_START = 0.7;
const BY_SLIP = 0.55;
const BY_TWO_SLIPS = 0.4;
const SHORTEST_START = 2;
const SHORTEST_WITH_TWO_SLIPS = 6;
const MOST_KEYS = 40;

/** A word of one reading of one token, with what the vocabulary has for it. */
interface Slot {
  readonly word: TypedWord;
  readonly sure: Map<string, number>;
  readonly guessed: Map<string, number>;
}

/** The same token with slots for the words of its readings. */
interface Choice {
  readonly token: Token;
  readonly readings: readonly { readonly how: Reading['how']; readonly slots: readonly Slot[] }[];
}

/**
 * What each typed word means, by the words that the index knows: as typed and its forms; the same sound in the other alphabet; the other
 * layout; the beginning of a word; one slip; two. Each goes on only as far as it must. At most three statements, however many words.
 */
export async function understand(db: Database, typed: string, given: Understanding): Promise<Understood> {
  const choices = tokensOf(typed).map(
    (token): Choice => ({
      token,
      readings: token.readings
        .filter(({ how }) => how !== 'layout' || given.literal !== true)
        .map(({ how, words }) => ({ how, slots: words.map((word) => ({ word, sure: new Map(), guessed: new Map() })) })),
    }),
  );
  const slots = choices.flatMap(({ readings }) => readings.flatMap((reading) => reading.slots));
  if (slots.length === 0) return { words: [], instead: null };
  await lookUp(db, given, choices, slots);
  const unclear = given.literal === true ? [] : choices.filter((choice) => chosen(choice) === null).flatMap(slotsOf);
  if (unclear.length > 0 && (given.mayGuess === undefined || (await given.mayGuess()))) await lookForSlips(db, given, unclear);
  return answer(choices);
}

function slotsOf({ readings }: Choice): readonly Slot[] {
  const isUnclear = ({ sure, guessed }: Slot) => sure.size === 0 && [...guessed.values()].every((how) => how < BY_START);
  return readings.filter(({ how }) => how !== 'code').flatMap(({ slots }) => slots.filter(isUnclear));
}

async function lookUp(db: Database, given: Understanding, choices: readonly Choice[], slots: readonly Slot[]): Promise<void> {
  const last = choices.at(-1);
  const unfinished = new Set(
    given.unfinished === true && last !== undefined ? last.readings.flatMap((reading) => reading.slots.at(-1)) : [],
  );
  const numbered = slots.map((slot, at) => ({ slot, at, word: slot.word }));
  const starts = numbered.filter(({ word }) => word.key.length >= SHORTEST_START && given.literal !== true);
  const met = await wordsMet(db, given.scopes, {
    same: numbered.flatMap(({ at, word }) => [...word.same.keys()].map((key) => [at, key] as const)),
    stems: numbered.flatMap(({ at, word }) => [...word.stems.keys()].map((spelt) => [at, spelt] as const)),
    sounds: numbered.flatMap(({ at, word }) => (word.sound === null ? [] : [[at, word.sound] as const])),
    starts: starts.map(({ at, word }) => [at, word.key] as const),
    soundStarts: starts.flatMap(({ at, word }) =>
      word.sound === null || word.sound === word.key || word.sound.length <= SHORTEST_START ? [] : [[at, word.sound] as const],
    ),
  });
  for (const one of met) {
    const slot = slots[one.at];
    if (slot !== undefined) keep(slot, one, unfinished.has(slot));
  }
}

function keep({ word, sure, guessed }: Slot, met: Met, isUnfinished: boolean): void {
  const raise = (kept: Map<string, number>, how: number) => kept.set(met.word, Math.max(how, kept.get(met.word) ?? 0));
  const isCyrillic = /\p{Script=Cyrillic}/u.test(word.key);
  if (met.by === 'same') raise(sure, word.same.get(met.word) ?? 0);
  else if (met.by === 'stem') raise(sure, word.stems.get(met.asked) ?? 0);
  else if (met.by === 'sound') {
    const isOtherAlphabet = /\p{Script=Cyrillic}/u.test(met.word) !== isCyrillic;
    if (isOtherAlphabet) raise(sure, BY_SOUND);
    else raise(guessed, ONLY_BY_SOUND);
  } else raise(isUnfinished ? sure : guessed, BY_START);
}

async function lookForSlips(db: Database, { scopes }: Understanding, unclear: readonly Slot[]): Promise<void> {
  const one = unclear.flatMap(({ word }, at) => oneSlipAway(word.key).map((key) => [at, key] as const));
  for (const { at, word } of await wordsMet(db, scopes, { same: one, stems: [], sounds: [], starts: [], soundStarts: [] }))
    unclear[at]?.guessed.set(word, BY_SLIP);
  const left = unclear.flatMap(({ word, guessed }, at) =>
    guessed.size === 0 && word.key.length >= SHORTEST_WITH_TWO_SLIPS ? [[at, word.key] as const] : [],
  );
  for (const { at, word } of await wordsNearby(db, scopes, left)) {
    const slot = unclear[at];
    if (slot !== undefined && editDistance(slot.word.key, word) <= 2) slot.guessed.set(word, BY_TWO_SLIPS);
  }
}

/** The first reading of which all words are surely known, or the first of which all are guessed; null where there is none. */
function chosen({ readings }: Choice, guessing = false): Choice['readings'][number] | null {
  const isKnown = ({ sure, guessed }: Slot) => sure.size > 0 || (guessing && guessed.size > 0);
  return readings.find(({ slots }) => slots.every(isKnown)) ?? null;
}

function answer(choices: readonly Choice[]): Understood {
  const read = choices.map((choice) => {
    const reading = chosen(choice) ?? chosen(choice, true) ?? choice.readings.find(({ how }) => how === 'typed');
    const words = (reading?.slots ?? []).map((slot): AskedWord => ({ keys: keysOf(slot), said: saidOf(slot) }));
    const isOther = reading?.how === 'layout' || (reading?.slots ?? []).some(({ sure, guessed }) => sure.size === 0 && bySlip(guessed));
    return { words, isOther, typed: choice.token.typed };
  });
  const instead = read.some(({ isOther }) => isOther)
    ? read.map(({ words, isOther, typed }) => (isOther ? words.map(({ said }) => said).join(' ') : typed)).join(' ')
    : null;
  return { words: read.flatMap(({ words }) => words), instead };
}

function bySlip(guessed: ReadonlyMap<string, number>): boolean {
  return guessed.size > 0 && [...guessed.values()].every((how) => how <= BY_SLIP);
}

function keysOf({ sure, guessed }: Slot): ReadonlyMap<string, number> {
  const kept = sure.size > 0 ? sure : guessed;
  return new Map([...kept].sort(([, a], [, b]) => b - a).slice(0, MOST_KEYS));
}

function saidOf({ word, sure, guessed }: Slot): string {
  return sure.size === 0 && bySlip(guessed) ? ([...guessed.keys()][0] ?? word.said) : word.said;
}
