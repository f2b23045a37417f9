import { en } from './messages.en.ts';
import { ru, type UiMessages } from './messages.ru.ts';

export type Lang = 'ru' | 'en';

const MESSAGES: Readonly<Record<Lang, UiMessages>> = { ru, en };

/** The interface's own words in the reader's language. */
export function uiMessages(lang: Lang): UiMessages {
  return MESSAGES[lang];
}
