import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './telling-messages.en.ts';
import { ru, type TellingMessages } from './telling-messages.ru.ts';

/** Words of what people are told of promises: reminders, «My day», what the other side is asked. */
export function tellingMessages(lang: Lang): TellingMessages {
  return lang === 'ru' ? ru : en;
}
