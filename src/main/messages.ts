import type { Lang } from '../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type MainMessages, ru } from './messages.ru.ts';

export function mainMessages(lang: Lang): MainMessages {
  return lang === 'ru' ? ru : en;
}
