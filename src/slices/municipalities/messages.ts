import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type MunicipalityMessages, ru } from './messages.ru.ts';

export function municipalityMessages(lang: Lang): MunicipalityMessages {
  return lang === 'ru' ? ru : en;
}
