import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type PartnershipMessages, ru } from './messages.ru.ts';

export function partnershipMessages(lang: Lang): PartnershipMessages {
  return lang === 'ru' ? ru : en;
}
