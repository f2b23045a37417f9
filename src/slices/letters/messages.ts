import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type LetterMessages, ru } from './messages.ru.ts';

export type { LetterMessages };

export function letterMessages(lang: Lang): LetterMessages {
  return lang === 'ru' ? ru : en;
}
