import type { PageWords } from './page-words.ts';
import type { At } from './reading.ts';
import type { Token } from './tokens.ts';

/** A date in a line that is not prose. */
export interface PageDate {
  /** YYYY-MM-DD, or null if the line names no year: «26 декабря, 19:11». */
  readonly date: string | null;
  readonly at: At;
  /** Indices of tokens, with the time of the day that stands beside: from the first to after the last. */
  readonly from: number;
  readonly to: number;
  /** Where the date ends in the input, with the time of the day. */
  readonly end: number;
  /** A time of the day stands beside. */
  readonly clock: boolean;
  /** What the words before it say: when it was published, when changed; a clock names the day of the week. */
  readonly said: 'published' | 'updated' | 'updated or published' | 'weekday' | null;
}

const NUMERIC = /^(\d{1,2})[.](\d{1,2})[.](\d{4}|\d\d)$/;
/** What may stand between the day, the month and the year: «27-го июня», «2024 жылғы 12 мамыр», «14 de». */
const BETWEEN = /^(?:[-–.,/‐‑]|г|го|р|год|года|жыл|жылы|жылғы|жылдын|de|of|the|st|nd|rd|th|er)$/;
const REACH = 3;

/** The first date of a line that has a day and a month. Dates without a year are told, too: feeds have them. */
export function dateIn(tokens: readonly Token[], words: PageWords | undefined): PageDate | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const found = numericAt(tokens, index) ?? isoAt(tokens, index) ?? (words === undefined ? null : namedAt(tokens, index, words));
    if (found === null) continue;
    const [first, last] = [tokens[found.from], tokens[found.to - 1]];
    if (first === undefined || last === undefined) continue;
    const to = afterClock(tokens, found.to);
    const end = tokens[to - 1]?.at[1] ?? last.at[1];
    const clock = to > found.to || clockAt(tokens, 0) > 0;
    return { date: found.date, at: [first.at[0], last.at[1]], from: found.from, to, end, clock, said: saidAround(tokens, found, words) };
  }
  const clock = clockAt(tokens, 0);
  const first = tokens[0];
  if (clock < 0 || first === undefined) return null;
  return { date: null, at: first.at, from: 0, to: clock, end: tokens[clock - 1]?.at[1] ?? first.at[1], clock: true, said: null };
}

interface Found {
  readonly date: string | null;
  readonly from: number;
  readonly to: number;
}

function numericAt(tokens: readonly Token[], index: number): Found | null {
  const token = tokens[index];
  if (token?.kind !== 'number') return null;
  const dotted = NUMERIC.exec(token.text);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1], index, index + 1);
  const [slash, month, other, year] = [1, 2, 3, 4].map((step) => tokens[index + step]);
  const together = token.at[1] === slash?.at[0] && month?.at[1] === other?.at[0];
  if (!together || slash?.text !== '/' || other?.text !== '/' || !/^\d{4}$/.test(year?.text ?? '')) return null;
  return dayOf(year?.text, month?.text, token.text, index, index + 5);
}

function isoAt(tokens: readonly Token[], index: number): Found | null {
  const [year, mark, month, second, day] = [0, 1, 2, 3, 4].map((step) => tokens[index + step]);
  if (!/^\d{4}$/.test(year?.text ?? '') || !/^[-/]$/.test(mark?.text ?? '') || second?.text !== mark?.text) return null;
  if (!/^\d{1,2}$/.test(month?.text ?? '') || !/^\d{1,2}$/.test(day?.text ?? '') || year?.at[1] !== mark?.at[0]) return null;
  return dayOf(year?.text, month?.text, day?.text, index, index + 5);
}

/** The month by its name, with the day before or after it, and the year on either side. */
function namedAt(tokens: readonly Token[], index: number, words: PageWords): Found | null {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const month = monthOf(tokens, index, words);
  if (month === null) return null;
  const before = numberBeside(tokens, index, -1);
  const after = numberBeside(tokens, index, 1);
  if (isDay(tokens, before)) return withYear(tokens, month, before, index, before, index + 1);
  if (isDay(tokens, after)) return withYear(tokens, month, after, after, index, after + 1);
  return null;
}

function withYear(tokens: readonly Token[], month: string, day: number, last: number, from: number, to: number): Found | null {
  const after = numberBeside(tokens, last, 1);
  const before = numberBeside(tokens, from, -1);
  const dayText = tokens[day]?.text;
  if (isYear(tokens, after)) return dayOf(tokens[after]?.text, month, dayText, from, after + 1);
  if (isYear(tokens, before)) return dayOf(tokens[before]?.text, month, dayText, before, to);
  return { date: null, from, to };
}

function monthOf(tokens: readonly Token[], index: number, words: PageWords): string | null {
  return words.months.at(tokens, index)[0]?.is ?? null;
}

function numberBeside(tokens: readonly Token[], index: number, step: 1 | -1): number {
  for (let away = 1; away <= REACH; away += 1) {
    const token = tokens[index + away * step];
    if (token?.kind === 'number') return index + away * step;
    if (token === undefined || !BETWEEN.test(token.low)) return -1;
  }
  return -1;
}

function isDay(tokens: readonly Token[], index: number): boolean {
  return index >= 0 && /^(?:0?[1-9]|[12]\d|3[01])$/.test(tokens[index]?.text ?? '');
}

function isYear(tokens: readonly Token[], index: number): boolean {
  return index >= 0 && /^(?:19|20)\d\d$/.test(tokens[index]?.text ?? '');
}

/** Null unless the calendar has such a day: «31.02.2020» and «12.30.45» are no dates. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined, from: number, to: number): Found | null {
  const full = year?.length === 2 ? `20${year}` : (year ?? '');
  const [y, m, d] = [Number(full), Number(month), Number(day)];
  if (y < 1900 || y > 2099 || !(m >= 1 && m <= 12) || !(d >= 1)) return null;
  const made = new Date(Date.UTC(y, m - 1, d));
  return made.getUTCMonth() === m - 1 ? { date: made.toISOString().slice(0, 10), from, to } : null;
}

/** «, 13:20» and «в 13:20» belong to the date. */
function afterClock(tokens: readonly Token[], index: number): number {
  for (let skipped = 0; skipped <= 2; skipped += 1) {
    const end = clockAt(tokens, index + skipped);
    if (end > 0) return end;
  }
  return index;
}

function clockAt(tokens: readonly Token[], index: number): number {
  const [hour, colon, minute] = [0, 1, 2].map((step) => tokens[index + step]);
  const fits = /^(?:[01]?\d|2[0-3])$/.test(hour?.text ?? '') && colon?.text === ':' && /^[0-5]\d$/.test(minute?.text ?? '');
  return fits ? index + 3 : -1;
}

/** What the words before the date say, or the day of the week right after it. */
function saidAround(tokens: readonly Token[], { from, to }: Found, words: PageWords | undefined): PageDate['said'] {
  if (words === undefined) return null;
  let said: PageDate['said'] = null;
  for (let index = Math.max(0, from - 6); index < Math.min(tokens.length, to + 2); index += 1) {
    const word = sayingAt(tokens, index, words);
    if (word !== null && (index < from || word === 'weekday')) said = word;
  }
  return said;
}

function sayingAt(tokens: readonly Token[], index: number, words: PageWords): PageDate['said'] {
  const { is } = words.clutter.at(tokens, index)[0] ?? {};
  return is === 'published' || is === 'updated' || is === 'updated or published' || is === 'weekday' ? is : null;
}
