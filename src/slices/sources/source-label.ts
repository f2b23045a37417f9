import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import type { SourceToCite } from './kept-queries.server.ts';

/** A source as a choice in a form names it: «Города подписали соглашение (Городская газета, 18 сентября 2023)». */
export function sourceLabel({ title, publisher, publishedAt }: SourceToCite, lang: Lang): string {
  const by = [publisher === null ? '' : inLang(publisher, lang), publishedAt === null ? '' : formatDate(publishedAt, lang)].filter(Boolean);
  return by.length === 0 ? title : `${title} (${by.join(', ')})`;
}
