import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type ConfirmationMessages, ru } from './messages.ru.ts';

export function confirmationMessages(lang: Lang): ConfirmationMessages {
  return lang === 'ru' ? ru : en;
}
