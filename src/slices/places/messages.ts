import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type PlaceMessages, ru } from './messages.ru.ts';

export function placeMessages(lang: Lang): PlaceMessages {
  return lang === 'ru' ? ru : en;
}
