import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type MergingMessages, ru } from './messages.ru.ts';

export type { MergingMessages };

export function mergingMessages(lang: Lang): MergingMessages {
  return lang === 'ru' ? ru : en;
}

/** One sentence for each refusal. */
export function refusalSentence(lang: Lang, refusal: string): string {
  const { refusals } = mergingMessages(lang);
  return refusals[refusal] ?? refusals['otherwise'] ?? refusal;
}
