import type { DateGround, DateMention } from './date-mention.ts';
import { monthOf, monthPattern } from './month-names.ts';
import type { At } from './reading.ts';
import { relativeDates } from './relative-dates.ts';
import type { Sentence } from './tokens.ts';

const DASH = '\\s*[-–—]\\s*';
const YEAR = '((?:19|20)\\d\\d)';
const kept = new Map<string, RegExp>();

/** One expression with named groups, so that a sentence is passed once. */
function patternOf(language: string): RegExp {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const month = monthPattern(language);
  const year = `(?:,?\\s+(?:жылғы\\s+|жылы\\s+)?${YEAR}(?!\\d))?`;
  const day = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|-го|-е|-гo)?\\.?';
  const of = '\\s+(?:of\\s+|de\\s+)?';
  // «в августе 20 школьников» is no day of August.
  const monthFirst =
    language === 'ru'
      ? []
      : [`(?<english>${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:(?:${DASH}|\\s+(?:and|to)\\s+)(\\d{1,2}))?(?!\\d)${year})`];
  const pattern = new RegExp(
    [
      `(?<from>${YEAR}\\s+(?:жылғы|жылдын|жылдың|жылы|-жылдын|-жылы)\\s+)?(?:(?<!\\p{L})[сcзвод]+\\s+|from\\s+|du\\s+|vom\\s+|od\\s+)?(?<two>${day}(?:${DASH}|\\s+(?:по|и|до|to|and|au|bis|do|і|й|та|и|па)\\s+)${day}${of}${month}${year})`,
      `(?<cross>${day}${of}${month}${year}(?:${DASH}|\\s+по\\s+)${day}${of}${month}${year})`,
      `(?<one>${day}${of}${month}${year})`,
      ...monthFirst,
      `(?<digits>(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)(?!\\d))`,
      `(?<iso>(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d))`,
      `(?<kazakh>${YEAR}\\s*(?:жылғы|жылдын|жылдың|жылы|-жылдын|-жылы|-жылдын)\\s+(?:(\\d{1,2})[-\\s]+)?${month})`,
      `(?<month>(?<!\\d\\.?\\s)${month}${year})`,
      `(?<year>(?<![\\d№.,])${YEAR}(?=\\s*(?:-?(?:го|м|й)\\s+)?(?:год|г\\.|гг|рок|р\\.|жыл|-жыл|roku|годз|годa|гадоў))|(?<=(?:\\bin|\\bseit|\\ben|\\bim Jahr|\\bimJahre|\\bw|since)\\s)${YEAR}(?!\\d))`,
    ].join('|'),
    'giu',
  );
  kept.set(language, pattern);
  return pattern;
}

/** Dates of all sentences, in order; those relative to the publication are told only if that is known. */
export function datesOf(sentences: readonly Sentence[], input: string, ground: DateGround): readonly DateMention[] {
  const found = datesBy(sentences, input, ground);
  if (ground.published !== null) return found;
  // «4 сентября» of a page without a date of its own is of the year that the story says with a day.
  const day = found.find(
    (one) => one.start.length === 10 && one.sentence <= NEWS && !/(?<!\p{L})(?:с|со|от)\s$/u.test(input.slice(one.at[0] - 4, one.at[0])),
  )?.start;
  return day === undefined ? found : datesBy(sentences, input, { ...ground, published: day }).filter((one) => isSaid(input, one));
}

/** The title and the first sentences tell the news, not what was long ago. */
const NEWS = 3;

/** No «вчера»: the day that stands for the publication is another's. */
const isSaid = (input: string, { at }: DateMention) => /\d/.test(input.slice(...at));

function datesBy(sentences: readonly Sentence[], input: string, ground: DateGround): readonly DateMention[] {
  return sentences.flatMap((sentence, index) => {
    const text = input.slice(...sentence.at);
    const found = ofSaidYear(
      [...text.matchAll(patternOf(ground.language))].flatMap((match) => dated(match, sentence.at[0], index, ground)),
      input,
    );
    const relative = relativeDates(text, sentence.at[0], index, ground).filter(
      ({ at }) => !found.some((one) => at[0] < one.at[1] && one.at[0] < at[1]),
    );
    return [...found, ...relative].sort((a, b) => a.at[0] - b.at[0]);
  });
}

/** «2 июня 2023 года …, 5 ноября»: a day without a year is of the year that the sentence said before, if that is past. */
function ofSaidYear(dates: readonly DateMention[], input: string): readonly DateMention[] {
  let year: string | null = null;
  return dates.map((date) => {
    const said = /(?:19|20)\d\d/.exec(input.slice(...date.at))?.[0] ?? null;
    if (said !== null) {
      year = date.start.length === 4 ? null : said;
      return date;
    }
    if (year === null || date.start.length < 10 || date.end !== null || date.start.slice(0, 4) <= year) return date;
    return { ...date, start: year + date.start.slice(4) };
  });
}

function dated(match: RegExpExecArray, offset: number, sentence: number, ground: DateGround): readonly DateMention[] {
  const said = match[0];
  const trimmed = said.replace(/^\D*?(?=[\d\p{L}])/u, '');
  const start = offset + match.index + (said.length - trimmed.length);
  const at: At = [start, start + trimmed.trimEnd().length];
  const made = (first: string | null, last: string | null = null): readonly DateMention[] =>
    first === null ? [] : [{ start: first, end: last === first ? null : last, at, endAt: last === null ? null : at, sentence }];
  const numbers = [...said.matchAll(/\d+/g)].map((one) => Number(one[0]));
  const years = [...numbers.filter((one) => one > 1900), ...saidYear(match, ground)];
  const days = numbers.filter((one) => one <= 31);
  const months = [...said.matchAll(/\p{L}+\.?/gu)].flatMap((one) => monthOf(one[0], ground.language) ?? []);
  const groups = match.groups ?? {};
  const [month = null] = months;
  if (groups['digits'] !== undefined || groups['iso'] !== undefined) {
    const [a = 0, b = 0, c = 0] = numbers;
    return made(groups['iso'] === undefined ? iso(c, b, a) : iso(a, b, c));
  }
  if (groups['year'] !== undefined) return made(String(years[0] ?? ''));
  if (month === null) return [];
  const yearOf = (day: number | null, of: number) => years[0] ?? yearNear(of, day, ground.published);
  if (groups['month'] !== undefined || days.length === 0) {
    if (!monthStandsAlone(said, years)) return [];
    const year = yearOf(null, month);
    return made(year === null ? null : `${year}-${two(month)}`);
  }
  const [first = 1, second] = days;
  const lastMonth = months[1] ?? month;
  return made(
    iso(yearOf(first, month), month, first),
    second === undefined || groups['one'] !== undefined ? null : iso(years[1] ?? yearOf(second, lastMonth), lastMonth, second),
  );
}

/** «в мае прошлого года». */
function saidYear(match: RegExpExecArray, { published }: DateGround): readonly number[] {
  if (published === null) return [];
  const after = /^\s+(?:(поза)?(прошл|минувш|минул|мінул)|(эт|нынешн|цьог|гэт)|(следующ|будущ|наступн))\p{L}*\s+(?:год|рок|года)/iu.exec(
    match.input.slice(match.index + match[0].length),
  );
  if (after === null) return [];
  const back = after[2] !== undefined ? (after[1] !== undefined ? -2 : -1) : after[4] !== undefined ? 1 : 0;
  return [Number(published.slice(0, 4)) + back];
}

/** «май» and “may” are words too: a month without a day needs a year or looks of its own. */
function monthStandsAlone(said: string, years: readonly number[]): boolean {
  return (
    years.length > 0 ||
    !/^(?:may|mar|march|mars|март\p{L}*|майк\p{L}*|маю?|lip\p{L}*)\.?$/iu.test(said.trim()) ||
    /^март[ае]?$/iu.test(said.trim())
  );
}

/** The year in which the day is nearest to the publication; null if that has no date. */
function yearNear(month: number, day: number | null, published: string | null): number | null {
  if (published === null) return null;
  const [year = 0, of = 1, on = 1] = published.split('-').map(Number);
  const away = (month - of) * 30.4 + (day ?? on) - on;
  return away > 200 ? year - 1 : away < (day === null ? -300 : -320) ? year + 1 : year;
}

function iso(year: number | null, month: number, day: number): string | null {
  if (year === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
