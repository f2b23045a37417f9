import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type CommitmentMessages, ru } from './messages.ru.ts';

export type { CommitmentMessages } from './messages.ru.ts';

export function commitmentMessages(lang: Lang): CommitmentMessages {
  return lang === 'ru' ? ru : en;
}
