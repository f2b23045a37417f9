import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type PressMessages, ru } from './messages.ru.ts';

export function pressMessages(lang: Lang): PressMessages {
  return lang === 'ru' ? ru : en;
}
