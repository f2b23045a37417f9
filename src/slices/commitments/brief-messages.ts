import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './brief-messages.en.ts';
import { type BriefMessages, ru } from './brief-messages.ru.ts';

export type { BriefMessages };

export function briefMessages(lang: Lang): BriefMessages {
  return lang === 'ru' ? ru : en;
}
