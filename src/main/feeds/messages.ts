import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type FeedMessages, ru } from './messages.ru.ts';

export function feedMessages(lang: Lang): FeedMessages {
  return lang === 'ru' ? ru : en;
}
