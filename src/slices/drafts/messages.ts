import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type DraftMessages, ru } from './messages.ru.ts';

export function draftMessages(lang: Lang): DraftMessages {
  return lang === 'ru' ? ru : en;
}
