import type { AskedWord } from './views.ts';
import { codesAt, wordsIn } from './words-in.ts';

/** A piece of a text; whether it is one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

type Words = readonly Pick<AskedWord, 'keys'>[];

/** The text in pieces, the words that were found apart. */
export function marked(text: string, words: Words): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of foundIn(text, words)) {
    if (from > done) pieces.push({ text: text.slice(done, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

/** Where words and codes that were looked for stand, none within another. */
function foundIn(text: string, words: Words): readonly { readonly from: number; readonly to: number }[] {
  const isAsked = ({ key }: { readonly key: string }) => words.some(({ keys }) => keys.has(key));
  const all = [...codesAt(text), ...wordsIn(text)].filter(isAsked).sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((one, at) => !all.slice(0, at).some(({ from, to }) => from <= one.from && one.to <= to));
}

const LONGEST = 180;
const BEFORE = 60;

/** The part of a text around the first word that was found, with the words apart; null where none was found. */
export function excerpt(text: string, words: Words): readonly Piece[] | null {
  const [first] = foundIn(text, words);
  if (first === undefined) return null;
  const from = first.from <= BEFORE ? 0 : text.indexOf(' ', first.from - BEFORE) + 1;
  const begin = Math.min(from, first.from);
  const end = begin + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', begin + LONGEST);
  const to = Math.max(end, first.to);
  const gap = (isThere: boolean): readonly Piece[] => (isThere ? [{ text: '…', isFound: false }] : []);
  return [...gap(begin > 0), ...marked(text.slice(begin, to), words), ...gap(to < text.length)];
}
