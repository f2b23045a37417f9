import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type AccountMessages, ru } from './messages.ru.ts';

export type { AccountMessages };

export function accountMessages(lang: Lang): AccountMessages {
  return lang === 'ru' ? ru : en;
}
