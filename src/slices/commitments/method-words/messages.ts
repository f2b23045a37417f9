import type { Lang } from '../../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type MethodMessages, ru } from './messages.ru.ts';

export function methodMessages(lang: Lang): MethodMessages {
  return lang === 'ru' ? ru : en;
}
