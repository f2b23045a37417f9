import { z } from 'zod';

/** A text or a name in the two languages of the interface; either may be unknown. */
export interface Bilingual {
  readonly ru: string | null;
  readonly en: string | null;
}

export type Lang = 'ru' | 'en';

const words = z.string().trim().min(1).max(4000);

/** Both may be null, but not both at once. */
export const bilingual = z
  .object({ ru: words.nullable(), en: words.nullable() })
  .refine((text) => text.ru !== null || text.en !== null, { message: 'no-language-given' });

/** The text in the reader's language, or in the other one when that is all there is. */
export function inLang(text: Bilingual, lang: Lang): string {
  const other = lang === 'ru' ? text.en : text.ru;
  return text[lang] ?? other ?? '';
}

/** The language in which `inLang` answers: it may be the other one, and the page then marks it with `lang=`. */
export function langOf(text: Bilingual, lang: Lang): Lang {
  if (text[lang] !== null) return lang;
  return lang === 'ru' ? 'en' : 'ru';
}

/** What is said in each of the two languages by the same words of ours. */
export function inBoth(say: (lang: Lang) => string | null): Bilingual {
  return { ru: say('ru'), en: say('en') };
}
