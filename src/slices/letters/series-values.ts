import type { FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { SeriesInput } from './input.ts';
import { letterMessages } from './messages.ts';

/** Below the language: the series' page, where its text is also edited. */
export const formOfSeriesAt = (id: string) => `work/letters/series/${id}`;

export type SeriesShown = Omit<SeriesInput, 'id'>;

export function seriesShown({ title, subject, text }: SeriesInput): SeriesShown {
  return { title, subject, text };
}

export function formOfSeries({ title, subject, text }: SeriesShown): FormValues {
  return { title: [title], subject: [subject], text: [text] };
}

export function seriesLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = letterMessages(lang);
  return { title: words.seriesTitle, subject: words.subject, text: words.text };
}
