import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import type { LifePart, PartsFound } from './life-rules.ts';

/** What the words for a part are made with. */
export function counted(part: LifePart, parts: PartsFound, lang: Lang): { readonly count: number; readonly newest: string | null } {
  const { count, facts } = parts[part];
  const newest = facts[0];
  return { count, newest: newest === undefined ? null : formatDate(newest.on, lang) };
}
