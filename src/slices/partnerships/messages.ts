import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import type { PartnershipKind, Standing } from './input.ts';
import { en } from './messages.en.ts';
import { type PartnershipMessages, ru } from './messages.ru.ts';

export function partnershipMessages(lang: Lang): PartnershipMessages {
  return lang === 'ru' ? ru : en;
}

export function kindName(kind: PartnershipKind): Bilingual {
  return { ru: ru.kinds[kind], en: en.kinds[kind] };
}

export function standingName(standing: Standing): Bilingual {
  return { ru: ru.standings[standing], en: en.standings[standing] };
}
