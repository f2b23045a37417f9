import type { ToldKind } from '../../platform/http/app-context.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

/** How the history of all changes calls what the other side was asked. */
export const requestKind: ToldKind = {
  kind: 'confirmation_request',
  label: { ru: ru.toldKind, en: en.toldKind },
  labels: (lang) => (lang === 'ru' ? ru : en).toldFields,
};
