import type { At } from './reading.ts';
import type { Stretch } from './story.ts';

export interface Token {
  readonly text: string;
  /** In lower case, ё as е, apostrophes as '. */
  readonly low: string;
  readonly at: At;
  readonly kind: 'word' | 'number' | 'mark';
  /** A word that begins with a capital. */
  readonly capital: boolean;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly at: At;
  /** 0 for the title, then the paragraphs from 1. */
  readonly paragraph: number;
}

/** «4.pngАндрей» of a caption run together with a name is two words. */
const TOKEN = /\p{L}(?:(?!(?<=[a-z])[А-ЯЁ])[\p{L}\p{M}])*(?:[-‐‑’'ʼ](?=\p{L})[\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;
/** After these a full stop ends no sentence. */
const SHORT =
  /^(?:\p{L}|г|гг|им|св|ул|пр|пос|дер|обл|р|н|стр|см|тыс|млн|млрд|руб|долл|чел|кв|и|т|д|е|о|им|проф|акад|зам|гл|ст|mr|mrs|ms|dr|st|oct|nov|dec|jan|feb|mar|apr|aug|sep|sept|no|vs|inc|co|ім|вул|м|смт|напр|ул|ur|nr|tzw|bzw|z)$/u;
/** «am 12. Oktober»: a day. */
const GERMAN_MONTH = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/;
/** A name in quotes or a sentence longer than this is cut: the work on one sentence stays bounded. */
const MOST_TOKENS = 400;
/** No word of any language is longer: what is (a base64 run, a key held down) ends the sentence, and no rule sees it. */
const LONGEST_WORD = 80;

/** Sentences of a stretch with their tokens, in order. Linear in its length. */
export function sentencesOf({ text, at: [from] }: Stretch, paragraph: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const end = () => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined) sentences.push({ tokens, at: [first.at[0], last.at[1]], paragraph });
    tokens = [];
  };
  for (const match of text.matchAll(TOKEN)) {
    if (match[0].length > LONGEST_WORD) {
      end();
      continue;
    }
    const token = tokenOf(match[0], from + match.index);
    const before = tokens.at(-1);
    if (before !== undefined && (tokens.length >= MOST_TOKENS || endsBefore(tokens, token))) end();
    tokens.push(token);
  }
  end();
  return sentences;
}

function tokenOf(text: string, start: number): Token {
  const low = text.toLowerCase().replaceAll('ё', 'е').replace(/[’ʼ]/g, "'");
  const kind = /^\d/.test(text) ? 'number' : /^\p{L}/u.test(text) ? 'word' : 'mark';
  return { text, low, at: [start, start + text.length], kind, capital: kind === 'word' && /^\p{Lu}/u.test(text) };
}

function endsBefore(tokens: readonly Token[], next: Token): boolean {
  const last = tokens.at(-1);
  if (last === undefined || next.at[0] === last.at[1]) return false;
  const opens = next.capital || /^[«"“„—–\d]$/u.test(next.text) || next.kind === 'number';
  if (!opens) return false;
  if (/^[!?…]$/.test(last.text)) return true;
  if (/^[»"”)]$/.test(last.text)) return /^[.!?…]$/.test(tokens.at(-2)?.text ?? '') && next.capital;
  if (last.text !== '.') return false;
  const word = tokens.at(-2);
  if (word === undefined || word.at[1] !== last.at[0]) return true;
  if (GERMAN_MONTH.test(next.text) && /^\d{1,2}$/.test(word.text)) return false;
  return (
    !(word.kind === 'word' && SHORT.test(word.low)) ||
    (/^(?:г|гг|руб|долл|чел|тыс|млн|млрд)$/.test(word.low) && next.capital && tokens.at(-3)?.kind === 'number')
  );
}
