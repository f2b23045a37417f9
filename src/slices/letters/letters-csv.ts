import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { asTyped } from '../../platform/values/typed-date.ts';
import { letterMessages } from './messages.ts';
import type { LetterInBooks } from './views.ts';

/** What a spreadsheet would take for a formula and run: an apostrophe makes it text. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n|%]/u;

export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Russian spreadsheets part cells with semicolons; all of them know by the mark at the beginning that it is UTF-8. */
export function tableOfLetters(letters: readonly LetterInBooks[], lang: Lang): string {
  const words = letterMessages(lang);
  const separator = lang === 'ru' ? ';' : ',';
  const head = [
    words.direction,
    words.ourNumber,
    words.registered,
    words.theirNumber,
    words.theirDate,
    words.other,
    words.subject,
    words.executor,
    words.replyBy,
    words.answered,
  ];
  const rows = letters.map((one) => [
    words.directions[one.direction],
    one.number ?? words.draft,
    asTyped(one.registeredOn),
    one.theirNumber ?? '',
    asTyped(one.theirDate),
    inLang(one.other, lang),
    one.subject,
    one.executor ?? '',
    asTyped(one.replyBy),
    one.isAnswered ? '1' : '0',
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(separator)).join('\r\n')}\r\n`;
}
