import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { letterMessages } from './messages.ts';

interface Told {
  readonly lang: Lang;
  /** Of the sender's Russian name; null where it is not sure. */
  readonly genitive: string | null;
  readonly name: Bilingual | null;
  readonly day: string | null;
  readonly number: string | null;
}

/** «Письмо Минска от 12 марта 2026 № 15-03/221», in the letter's own language. */
export function sourceTitle({ lang, genitive, name, day, number }: Told): string {
  const words = letterMessages(lang).paper;
  const sender = name === null ? null : inLang(name, lang);
  return words.sourceTitle(lang === 'ru' ? genitive : sender, sender, day, number);
}
