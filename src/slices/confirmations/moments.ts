import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';

/** The day of a moment as the database or a clock writes it. */
export function dayOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}

export function dayInWords(moment: string | null, lang: Lang): string {
  return moment === null ? '' : formatDate(dayOf(moment), lang);
}
