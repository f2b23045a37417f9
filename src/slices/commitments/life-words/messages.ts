import type { Lang } from '../../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type LifeMessages, ru } from './messages.ru.ts';

export function lifeMessages(lang: Lang): LifeMessages {
  return lang === 'ru' ? ru : en;
}
