import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type ImportMessages, ru } from './messages.ru.ts';

export function importMessages(lang: Lang): ImportMessages {
  return lang === 'ru' ? ru : en;
}
