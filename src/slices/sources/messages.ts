import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { ru, type SourceMessages } from './messages.ru.ts';

export function sourceMessages(lang: Lang): SourceMessages {
  return lang === 'ru' ? ru : en;
}
