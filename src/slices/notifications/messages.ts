import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type NotificationMessages, ru } from './messages.ru.ts';

export function notificationMessages(lang: Lang): NotificationMessages {
  return lang === 'ru' ? ru : en;
}
