import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './list-messages.en.ts';
import { type ListMessages, ru } from './list-messages.ru.ts';

export function listMessages(lang: Lang): ListMessages {
  return lang === 'ru' ? ru : en;
}
