import type { AskedField } from '../../platform/asked-record.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { typedDate } from '../../platform/values/typed-date.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

const BOTH: readonly Lang[] = ['ru', 'en'];

export function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'en,ru';
}

/** A text in two languages is asked about in each of them. */
export function partsOf(field: string, label: Bilingual, value: Bilingual): readonly AskedField[] {
  return BOTH.map((lang) => ({
    field: `${field}.${lang}`,
    label: { ru: `${label.ru}, ${ru.inLanguage[lang]}`, en: `${label.en}, ${en.inLanguage[lang]}` },
    value: value[lang],
    said: { ru: value[lang] ?? ru.nothingHere, en: value[lang] ?? en.nothingHere },
  }));
}

/** The record with what was typed: once with every date read as people write dates, once word for word. */
export function withTyped(input: object, typed: Readonly<Record<string, string>>): readonly object[] {
  return [put(input, typed, typedDate), put(input, typed, (text) => text)];
}

function put(input: object, typed: Readonly<Record<string, string>>, read: (text: string) => string): object {
  const values = new Map<string, unknown>(Object.entries(input));
  for (const [name, text] of Object.entries(typed)) {
    const [field = name, lang] = name.split('.');
    if (lang === undefined) values.set(field, read(text));
    else values.set(field, { ru: null, en: null, ...(values.get(field) as Bilingual | null), [lang]: text });
  }
  return Object.fromEntries(values);
}
