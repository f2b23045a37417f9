import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type HistoryMessages, ru } from './messages.ru.ts';

export function historyMessages(lang: Lang): HistoryMessages {
  return lang === 'ru' ? ru : en;
}
