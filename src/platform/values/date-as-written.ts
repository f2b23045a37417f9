import { done, type Outcome, refused } from './outcome.ts';
import { isPartialDate, type PartialDate } from './partial-date.ts';
import { monthNamed } from './typed-date.ts';

/** Which of the two numbers in 03/04/2015 is the day; null where nobody says. */
export type DayOrder = 'day-first' | 'month-first' | null;

/**
 * A date as lists have it: 12.03.2015, 12.3.15, март 2015, 12 марта 2015 г., 2015, «с 2015 года», March 12, 2015.
 * It is as exact as it was written. What can be read in two ways or names no calendar date is refused: III кв. 2015, 03/04/2015, 2010–2015.
 */
export function dateAsWritten(text: string, order: DayOrder = null): Outcome<PartialDate, 'date-unclear'> {
  const plain = plainly(text);
  const date = yearAlone(plain) ?? yearFirst(plain) ?? dotted(plain) ?? slashed(plain, order) ?? inWords(plain);
  return date !== null && isPartialDate(date) && isOfOurTime(date) ? done(date) : refused('date-unclear');
}

/** What the dates of a column say about their order: 25/03/2015 can only have the day first. Null where they say nothing, or both. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const orders = new Set(texts.map((text) => orderShown(plainly(text))));
  if (orders.has('day-first') === orders.has('month-first')) return null;
  return orders.has('day-first') ? 'day-first' : 'month-first';
}

/** Without what does not change the date: «с», «от», the quotes of «12» марта, г., the time of the day. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»“”„‚‘’]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/(?<=\d)(?: |t|, )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?z| ?[+-]\d{2}:?\d{2}| ?[ap]m)?$/, '')
    .replace(/^(?:(?:с|со|от|в|во|начиная с|since|from|in|on|as of) )+/u, '')
    .replace(/[\s,.]*(?:года?|году|гг?|yr|year)?[.,;]*$/u, '')
    .replace(/(?<=\d)-(?:го|й|ого|му|м)(?= |$)/u, '')
    .trim();
}

function yearAlone(text: string): string | null {
  return /^\d{4}$/.test(text) ? text : null;
}

/** 2015-03-12, 2015.03, 2015/3/12. */
function yearFirst(text: string): string | null {
  const parts = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  return parts === null ? null : joined(parts[1], parts[3], parts[4]);
}

/** 12.03.2015, 12.3.15, 03.2015: with dots the day is always first. */
function dotted(text: string): string | null {
  const parts = /^(?:(\d{1,2})\. ?)?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (parts === null || (parts[1] === undefined && parts[3]?.length === 2)) return null;
  return joined(fullYear(parts[3]), parts[2], parts[1]);
}

const WITH_SLASHES = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;

function slashed(text: string, order: DayOrder): string | null {
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (month !== null) return joined(month[2], month[1], undefined);
  const parts = WITH_SLASHES.exec(text);
  if (parts === null) return null;
  const [one, other] = [parts[1], parts[3]];
  const shown = Number(one) === Number(other) ? 'day-first' : (orderShown(text) ?? order);
  if (shown === null) return null;
  const year = fullYear(parts[4]);
  return shown === 'day-first' ? joined(year, other, one) : joined(year, one, other);
}

function orderShown(text: string): DayOrder {
  const parts = WITH_SLASHES.exec(text);
  const [one, other] = [Number(parts?.[1]), Number(parts?.[3])];
  if (parts === null || one > 12 === other > 12) return null;
  return one > 12 ? 'day-first' : 'month-first';
}

/** 12 марта 2015, март 2015, 12th March 2015, March 12, 2015, 12 мар. 2015. */
function inWords(text: string): string | null {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(\p{L}+)\.?,? (\d{4})$/u.exec(text);
  if (dayFirst !== null) return inMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  if (monthFirst !== null) return inMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dashed = /^(\d{1,2})-(\p{L}+)\.?-(\d{4}|\d{2})$/u.exec(text);
  return dashed === null ? null : inMonth(fullYear(dashed[3]), dashed[2], dashed[1]);
}

// biome-ignore format: a table.
const SHORT: Readonly<Record<string, number>> = {
  янв: 1, фев: 2, февр: 2, мар: 3, апр: 4, июн: 6, июл: 7, авг: 8, сен: 9, сент: 9, окт: 10, ноя: 11, нояб: 11, дек: 12, sept: 9,
  январе: 1, феврале: 2, марте: 3, апреле: 4, мае: 5, июне: 6, июле: 7, августе: 8, сентябре: 9, октябре: 10, ноябре: 11, декабре: 12,
};

function inMonth(year: string | undefined, word = '', day: string | undefined): string | null {
  const month = monthNamed(word) ?? SHORT[word] ?? null;
  return month === null ? null : joined(year, String(month), day);
}

/** As spreadsheets take it: 00–29 are of this century, 30–99 of the last. */
function fullYear(year = ''): string {
  if (year.length === 4) return year;
  return Number(year) < 30 ? `20${year}` : `19${year}`;
}

function joined(year = '', month = '', day: string | undefined): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** A number of a row or of a house is no year. */
function isOfOurTime(date: PartialDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1100 && year <= 2100;
}
