import { dayInMoscow } from '../platform/values/day-in-moscow.ts';
import { type Lang, uiMessages } from './messages.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the source and no more. */
type PartialIsoDate = string;

const NBSP = '\u00a0';
/** The dash of a range and, unseen, what keeps lines from ending after it. */
const DASH = '–\u2060';
const LOCALE: Readonly<Record<Lang, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** A date as exact as it is known: «18 сентября 2023», «сентябрь 2023», «2023». A moment (`…T…`) keeps its own clock: «18 сентября 2023, 18:34». */
export function formatDate(date: PartialIsoDate, lang: Lang): string {
  const [day = '', time] = date.split('T');
  const words = format(day, lang);
  return time === undefined ? words : `${words}, ${time.slice(0, 5)}`;
}

function format(date: PartialIsoDate, lang: Lang): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day === undefined) return `${monthAlone(date, lang)}${NBSP}${year}`;
  return `${Number(day)}${NBSP}${monthOfDay(date, lang)}${NBSP}${year}`;
}

/** A day of the year at hand: «18 сентября», «18 September». */
export function dayAndMonth(day: PartialIsoDate, lang: Lang): string {
  return `${Number(day.slice(8))}${NBSP}${monthOfDay(day, lang)}`;
}

/** A date after «с» or «до»: «2023 года», «сентября 2023», «18 сентября 2023». */
export function formatDateAfter(date: PartialIsoDate, lang: Lang): string {
  if (lang === 'en' || date.length > 7) return format(date, lang);
  return date.length === 4 ? `${date}${NBSP}года` : `${monthOfDay(date, lang)}${NBSP}${date.slice(0, 4)}`;
}

/** A range with what both ends share said once: «30–31 марта 2017», «январь–июль 2023». */
export function formatDateRange(start: PartialIsoDate, end: PartialIsoDate | null, lang: Lang): string {
  if (end === null || end === start) return formatDate(start, lang);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const bothMonths = start.length === 7 && end.length === 7;
  const bothDays = start.length === 10 && end.length === 10;
  if (start.length === 4 && end.length === 4) return `${start}${DASH}${end}`;
  if (sameYear && bothMonths) return `${monthAlone(start, lang)}${DASH}${monthAlone(end, lang)}${NBSP}${end.slice(0, 4)}`;
  if (bothDays && start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}${DASH}${format(end, lang)}`;
  if (bothDays && sameYear) return `${Number(start.slice(8))}${NBSP}${monthOfDay(start, lang)}${NBSP}– ${format(end, lang)}`;
  return `${format(start, lang)}${NBSP}– ${format(end, lang)}`;
}

/** The latest that it can have happened: «к 18 сентября 2023», «к сентябрю 2023», «к 2023 году». */
export function formatKnownBy(date: PartialIsoDate, lang: Lang): string {
  const day = date.split('T')[0] ?? date;
  const by = uiMessages(lang).knownBy;
  if (lang === 'ru' && day.length === 4) return `${by}${NBSP}${day}${NBSP}году`;
  if (lang === 'ru' && day.length === 7) return `${by}${NBSP}${dative(monthAlone(day, lang))}${NBSP}${day.slice(0, 4)}`;
  return `${by}${NBSP}${format(day, lang)}`;
}

/** A moment by the clock of Moscow, which it names: «10 апреля 2026, 14:05 по Москве». */
export function formatMoment(at: string, lang: Lang): string {
  return `${formatDate(dayInMoscow(at), lang)}, ${TIME_IN_MOSCOW.format(new Date(at))}${NBSP}${uiMessages(lang).moscowTime}`;
}

export interface EventDates {
  readonly date: PartialIsoDate | null;
  readonly endDate: PartialIsoDate | null;
  readonly knownBy: PartialIsoDate | null;
}

/** The date column of a timeline: the event's own date, else the day by which it is known, else «дата не указана». */
export function formatEventDate({ date, endDate, knownBy }: EventDates, lang: Lang): string {
  if (date !== null) return formatDateRange(date, endDate, lang);
  return knownBy === null ? uiMessages(lang).dateNotGiven : formatKnownBy(knownBy, lang);
}

// A formatter takes longer to make than to format a hundred dates.
const formatter = (lang: Lang, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE[lang], { ...options, timeZone: 'UTC' });
const MONTH = { ru: formatter('ru', { month: 'long' }), en: formatter('en', { month: 'long' }) };
const DAY_AND_MONTH = { ru: formatter('ru', { day: 'numeric', month: 'long' }), en: formatter('en', { day: 'numeric', month: 'long' }) };

const TIME_IN_MOSCOW = new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow' });

function monthAlone(date: PartialIsoDate, lang: Lang): string {
  return MONTH[lang].format(firstMoment(date));
}

/** Russian puts the month of a day in the genitive, which Intl knows only with the day beside it. */
function monthOfDay(date: PartialIsoDate, lang: Lang): string {
  const parts = DAY_AND_MONTH[lang].formatToParts(firstMoment(date));
  return parts.find((part) => part.type === 'month')?.value ?? '';
}

function dative(month: string): string {
  return /[ьй]$/u.test(month) ? `${month.slice(0, -1)}ю` : `${month}у`;
}

function firstMoment(date: PartialIsoDate): number {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}
