import type { Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { formatDate, formatMoment } from '../../ui/dates.ts';

export function dayInWords(moment: string | null, lang: Lang): string {
  return moment === null ? '' : formatDate(dayInMoscow(moment), lang);
}

/** Until when a link takes an answer: on its last day the hour matters. */
export function untilInWords(moment: string, lang: Lang): string {
  return formatMoment(moment, lang);
}
