import { isPartialDate, type PartialDate } from './partial-date.ts';

const MONTHS = [
  ['январь', 'января', 'january', 'jan'],
  ['февраль', 'февраля', 'february', 'feb'],
  ['март', 'марта', 'march', 'mar'],
  ['апрель', 'апреля', 'april', 'apr'],
  ['май', 'мая', 'may'],
  ['июнь', 'июня', 'june', 'jun'],
  ['июль', 'июля', 'july', 'jul'],
  ['август', 'августа', 'august', 'aug'],
  ['сентябрь', 'сентября', 'september', 'sep'],
  ['октябрь', 'октября', 'october', 'oct'],
  ['ноябрь', 'ноября', 'november', 'nov'],
  ['декабрь', 'декабря', 'december', 'dec'],
];

/** A date as people type it: `18.09.2023`, `09.2023`, `2023`, `18 сентября 2023 г.`, `2023-09-18`. As typed where it is no date. */
export function typedDate(text: string): PartialDate {
  const short = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:г\.?|года?)$/u, '')
    .replace(/\s+/g, ' ');
  const iso = numeric(short) ?? worded(short) ?? short;
  return isPartialDate(iso) ? iso : text;
}

function numeric(text: string): string | null {
  const parts = /^(?:(\d{1,2})[./ ])?(\d{1,2})[./ ](\d{4})$/.exec(text);
  return parts === null ? null : joined(parts[3], parts[2], parts[1]);
}

function worded(text: string): string | null {
  const parts = /^(?:(\d{1,2}) )?([\p{L}]+)\.?,? (\d{4})$/u.exec(text) ?? null;
  const month = monthNamed(parts?.[2] ?? '');
  return parts === null || month === null ? null : joined(parts[3], String(month), parts[1]);
}

/** 1–12, or null for a word that is no month. */
export function monthNamed(word: string): number | null {
  const month = MONTHS.findIndex((names) => names.includes(word));
  return month < 0 ? null : month + 1;
}

function joined(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** A known date as a form shows it in Russian offices and in English: `18.09.2023`. */
export function asTyped(date: PartialDate | null): string {
  return date === null ? '' : date.split('-').reverse().join('.');
}
