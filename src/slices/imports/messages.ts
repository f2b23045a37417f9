import type { Lang } from '../../platform/values/bilingual.ts';
import { en } from './messages.en.ts';
import { type ImportMessages, ru } from './messages.ru.ts';

export function importMessages(lang: Lang): ImportMessages {
  return lang === 'ru' ? ru : en;
}

/** How files of errors call their last column, in whichever language they were made. */
export const FAULTS_COLUMNS: readonly string[] = [ru.faultsColumn, en.faultsColumn];
