import type { Lang } from '../platform/values/bilingual.ts';

const LOCALE = { ru: 'ru-RU', en: 'en-GB' } as const;
const A_DAY = 24 * 60 * 60 * 1000;

/** «Понедельник, 10 апреля», of a day `2026-04-10`. */
export function dayInWords(day: string, lang: Lang): string {
  const words = new Intl.DateTimeFormat(LOCALE[lang], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    moment(day),
  );
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}

/** The seven days of the week in which the day lies, from Monday. */
export function weekOf(day: string): readonly string[] {
  const at = moment(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, n) => new Date(at + (n - sinceMonday) * A_DAY).toISOString().slice(0, 10));
}

/** «пн», «вт». */
export function weekday(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { weekday: 'short', timeZone: 'UTC' }).format(moment(day));
}

/** Whole days from one day to another. */
export function daysFrom(day: string, until: string): number {
  return Math.round((moment(until) - moment(day)) / A_DAY);
}

function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
