import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { ru, type TimelineMessages } from './messages.ru.ts';

export function timelineMessages(lang: Lang): TimelineMessages {
  return lang === 'ru' ? ru : en;
}
