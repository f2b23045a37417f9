import type { ToldKind } from '../../platform/http/app-context.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { letterLabels } from './letter-labels.ts';
import { BEFORE_FIELDS, HEAD_FIELDS } from './letterhead-values.ts';
import { type LetterMessages, letterMessages } from './messages.ts';
import { seriesLabels } from './series-values.ts';

const inBoth = (said: (words: LetterMessages) => string) => ({ ru: said(letterMessages('ru')), en: said(letterMessages('en')) });

/** Fields that are in no form: they are given, noted, filed. */
function labelsInBooks(lang: Lang): Readonly<Record<string, string>> {
  const words = letterMessages(lang);
  const given = { direction: words.direction, status: words.state, number: words.ourNumber, registeredOn: words.registeredOn };
  return { ...letterLabels(lang, 'outgoing'), ...given, note: words.note };
}

/** How the history of all changes calls what stands in the books: what a letter says is read in the books only. */
export const letterKinds: readonly ToldKind[] = [
  { kind: 'letter', label: inBoth((words) => words.toldKinds.letter), labels: labelsInBooks },
  {
    kind: 'letterhead',
    label: inBoth((words) => words.toldKinds.letterhead),
    labels: (lang) => Object.fromEntries([...HEAD_FIELDS, ...BEFORE_FIELDS].map((field) => [field, letterMessages(lang)[field]])),
  },
  { kind: 'letter_series', label: inBoth((words) => words.toldKinds.series), labels: seriesLabels },
];
