import type { Meaning } from './lexicon.ts';
import { dateIn, type PageDate } from './page-date.ts';
import type { PageWords } from './page-words.ts';
import type { At } from './reading.ts';
import type { Stretch } from './story.ts';
import { sentencesOf, type Token } from './tokens.ts';

/**
 * What a line of a page is by itself. `prose` is sentences; a `phrase` may be a title, a heading, who said it, or an item of a
 * feed: that depends on where it stands. After `others` other stories are listed, after `end` nothing more belongs to the story.
 */
export type LineKind = 'prose' | 'phrase' | 'date' | 'clutter' | 'others' | 'end';

export interface Line extends Stretch {
  readonly kind: LineKind;
  /** Empty lines stand before it. */
  readonly apart: boolean;
  /** The date that it bears, if it is not prose. */
  readonly date: PageDate | null;
  /** How many words it has, at most `MOST_WORDS`. */
  readonly words: number;
}

const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** White space, and marks that are not seen: zero widths, directions, soft hyphens, NUL. */
const UNSEEN = '[\\s\\u0000-\\u0020\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]';
const START = new RegExp(`^(?:${UNSEEN}|[•▪■●◦‣➤►▶★*](?=${UNSEEN})|-(?=${UNSEEN}+[\\p{Lu}\\d]))+`, 'u');
const UNSEEN_ONE = new RegExp(UNSEEN);
/** A picture's file name with the text that stands right after it. */
const FILE_BEFORE = /^[^\n]{0,60}?\.(?:png|jpe?g|gif|webp)(?=\p{Lu})/iu;
const FILE = /^[^\n]{1,80}\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|avi|mov)(?:\s*\([^)]{0,30}\))?$/i;
const SEPARATED = /\s*(?:[|·•▪●›→]|::)\s*|\s(?:[/»]|>>|\/\/)\s|\s{2,}/;
const SENTENCE_END = /[.!?…][»"”’)\]]*$/;
const INNER_SENTENCE = /\p{Ll}{2}[»"”)]?[.!?…][»"”)]? +[«"“(–—]? ?\p{Lu}/u;
/** What the files of clutter say of dates: `page-date.ts` asks for it. */
const SAYS_OF_DATES = new Set(['published', 'updated', 'updated or published', 'weekday']);
/** In a line of so few words a phrase tells wherever it stands. */
const SHORT = 10;
const LONG = 160;
const LONG_TITLE = 120;
const MOST_LOOKED_AT = 400;
/** No press page has a tenth of it. */
const MOST_LINES = 20_000;
const MOST_WORDS = 60;

/** The lines of a page that have anything to be seen. Linear in its length. */
export function linesOf(input: string, words: PageWords | undefined): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let apart = false;
  const add = (end: number) => {
    const at = trimmed(input, start, end);
    if (at === null) apart = lines.length > 0;
    else {
      const line = lineAt(input, at, apart, words);
      lines.push(...(splitAfterDate(input, line, words) ?? [line]));
      apart = false;
    }
  };
  for (const match of input.matchAll(BREAK)) {
    if (lines.length >= MOST_LINES) return lines;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(input.length);
  return lines;
}

function trimmed(input: string, from: number, to: number): At | null {
  let [start, end] = [from, to];
  while (end > start && UNSEEN_ONE.test(input.charAt(end - 1))) end -= 1;
  while (start < end && UNSEEN_ONE.test(input.charAt(start))) start += 1;
  if (start === end) return null;
  const head = input.slice(start, Math.min(end, start + MOST_LOOKED_AT));
  const bullet = START.exec(head)?.[0].length ?? 0;
  if (bullet > 0 && start + bullet < end) start += bullet;
  const file = FILE_BEFORE.exec(head.slice(bullet))?.[0].length ?? 0;
  return file > 0 && start + file < end ? [start + file, end] : [start, end];
}

function lineAt(input: string, at: At, apart: boolean, words: PageWords | undefined): Line {
  const text = input.slice(...at);
  const head = text.slice(0, MOST_LOOKED_AT);
  if (isJunk(head)) return { text, at, apart, kind: 'clutter', date: null, words: 0 };
  const tokens = sentencesOf({ text: head, at: [at[0], at[0] + head.length] }, 0).flatMap((sentence) => sentence.tokens);
  const spoken = tokens.filter(({ kind }) => kind === 'word').length;
  const prose = isProse(text, spoken);
  const date = prose && text.length > LONG * 1.5 ? null : dateIn(tokens, words);
  const kind = kindOf(text, tokens, spoken, prose, date, words);
  return { text, at, apart, kind, date, words: Math.min(spoken, MOST_WORDS) };
}

/** «УФА, 22 мая 2019, Агентство. Заголовок» and «22.05.2019 Заголовок» are a date and a headline. */
function splitAfterDate(input: string, line: Line, words: PageWords | undefined): readonly Line[] | null {
  const { date, kind, at, text, apart } = line;
  if (date?.date == null || (kind !== 'phrase' && kind !== 'prose') || date.from > 3 || text.length > LONG * 1.5) return null;
  const after = input.slice(date.end, at[1]);
  const agency = /^[^.:!?»]{0,40}\.\s+(?=[«"“]?\p{Lu})/u.exec(after);
  const skipped = (agency ?? /^[\s,.|–—-]*/.exec(after))?.[0].length ?? 0;
  const start = date.end + skipped;
  const headline = lineAt(input, [start, at[1]], false, words);
  if (skipped === 0 || headline.kind !== 'phrase' || headline.words < 3) return null;
  const before = input.slice(at[0], start).trimEnd();
  return [{ text: before, at: [at[0], at[0] + before.length], kind: 'date', apart, date, words: 0 }, headline];
}

function kindOf(
  text: string,
  tokens: readonly Token[],
  spoken: number,
  prose: boolean,
  date: PageDate | null,
  words: PageWords | undefined,
): LineKind {
  const told = toldByWords(tokens, prose, words);
  if (told !== null) return told;
  if (date !== null && !prose && isStamp(text, tokens, date)) return 'date';
  if (prose) return 'prose';
  if (isMenu(text) || isCount(tokens, spoken)) return 'clutter';
  return 'phrase';
}

/** A date and perhaps a time, a rubric, an author: not a headline that tells of a day. */
function isStamp(text: string, tokens: readonly Token[], { date, from, to, said }: PageDate): boolean {
  const others = tokens.filter(({ kind }, index) => kind === 'word' && (index < from || index >= to)).length;
  const clock = tokens[to - 2]?.text === ':';
  if (date === null) return clock ? others <= 3 : others <= 1;
  return others <= 3 || (others <= 8 && (said !== null || isMenu(text) || (clock && from <= 2)));
}

/** What the files of words say of a line: by how it begins, or by what it has if it is short. */
function toldByWords(tokens: readonly Token[], prose: boolean, words: PageWords | undefined): LineKind | null {
  if (words === undefined) return null;
  const spoken = tokens.filter(({ kind }) => kind !== 'mark').length;
  const last = prose || spoken > SHORT ? 1 : tokens.length;
  for (let index = 0; index < last; index += 1) {
    for (const meaning of words.clutter.at(tokens, index)) {
      const told = toldBy(meaning, tokens, prose, spoken);
      if (told !== null) return told;
    }
  }
  return null;
}

function toldBy({ is, from, to }: Meaning, tokens: readonly Token[], prose: boolean, spoken: number): LineKind | null {
  if (SAYS_OF_DATES.has(is)) return null;
  const next = tokens[to];
  const rest = tokens.length - to;
  if (to - from === 1 && tokens[from]?.kind === 'word' && !standsAlone(from, next, prose, spoken)) return null;
  if (is === 'story ends') return rest <= 6 ? 'end' : 'clutter';
  if (is !== 'others follow') return 'clutter';
  if (rest <= 1 || (rest <= 4 && /^[(:]$/.test(next?.text ?? ''))) return 'others';
  return next?.kind === 'mark' || !prose ? 'clutter' : null;
}

/** A phrase of one word says something only if it is nearly the whole line, or if a mark follows: «Источник: …». */
function standsAlone(from: number, next: Token | undefined, prose: boolean, spoken: number): boolean {
  if (from > 0) return false;
  if (prose) return /^[:|]$/.test(next?.text ?? '');
  return spoken <= 3 || next?.kind !== 'word';
}

/** Nothing to read: no letters, a file's name, or a word that no language has. */
function isJunk(head: string): boolean {
  if (!/\p{L}{2}/u.test(head)) return !/\d{1,2}([./])\d{1,2}\1\d{4}|\d{4}-\d\d-\d\d|^\d\d\.\d\d\.\d\d(?!\d)/.test(head);
  return /\S{70}/.test(head) || FILE.test(head) || /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(head);
}

function isProse(text: string, spoken: number): boolean {
  if (text.length >= LONG && spoken >= 8 && !isMenu(text)) return true;
  const head = text.slice(0, LONG);
  return spoken >= 8 && text.length >= 60 && (SENTENCE_END.test(text.slice(-8)) || (text.length > LONG_TITLE && INNER_SENTENCE.test(head)));
}

/** Short pieces beside each other: a menu, a way through the site. */
function isMenu(text: string): boolean {
  if (SENTENCE_END.test(text.slice(-8)) && text.length > 80) return false;
  const pieces = text
    .slice(0, MOST_LOOKED_AT)
    .split(SEPARATED)
    .filter((piece) => piece !== '');
  return pieces.length >= 2 && pieces.every((piece) => piece.length <= 60 && piece.split(/\s/).length <= 7);
}

/** «Доллар 91.10 +0.32», «+21 °С, ясно»: more numbers than words. */
function isCount(tokens: readonly Token[], spoken: number): boolean {
  const numbers = tokens.filter(({ kind }) => kind === 'number').length;
  return (
    tokens.some(({ text }) => text === '°') ||
    (numbers > 0 && spoken <= numbers) ||
    (numbers > 0 && spoken <= 3 && tokens.some(({ text }) => /^[+−]$/.test(text)))
  );
}
