import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { asTyped } from '../../platform/values/typed-date.ts';
import { letterMessages } from './messages.ts';
import type { LetterInBooks } from './views.ts';

/** Columns of the books as a table; each has its word among the messages. */
export const LETTER_COLUMNS = [
  'direction',
  'ourNumber',
  'registered',
  'theirNumber',
  'theirDate',
  'other',
  'subject',
  'executor',
  'replyBy',
  'answered',
] as const;

export function letterCells(letter: LetterInBooks, lang: Lang): readonly string[] {
  const words = letterMessages(lang);
  return [
    words.directions[letter.direction],
    letter.number ?? words.draft,
    asTyped(letter.registeredOn),
    letter.theirNumber ?? '',
    asTyped(letter.theirDate),
    inLang(letter.other, lang),
    letter.subject,
    letter.executor ?? '',
    asTyped(letter.replyBy),
    letter.isAnswered ? '1' : '0',
  ];
}
