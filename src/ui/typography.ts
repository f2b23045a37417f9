import Typograf from 'typograf';
import type { Lang } from './messages.ts';

const NBSP = '\u00a0';

function finisher(locale: string[]): Typograf {
  const typograf = new Typograf({ locale, htmlEntity: { type: 'default' } });
  // The text is data, not markup: only what changes quotes and spaces, nothing that adds, drops or turns characters into others.
  typograf.disableRule('*');
  typograf.enableRule(['common/punctuation/quote', 'common/punctuation/apostrophe', 'common/nbsp/*', 'ru/nbsp/*', 'en-US/nbsp/*']);
  // Spaces that hold already go on to hold.
  typograf.disableRule('common/nbsp/replaceNbsp');
  return typograf;
}

const FINISHERS: Readonly<Record<Lang, Typograf>> = { ru: finisher(['ru', 'en-US']), en: finisher(['en-US', 'ru']) };

const LIMIT = 5000;
const finished = new Map<string, string>();

/** True quotes, spaced dashes and non-breaking spaces after short words and before units. Safe on text that is finished already. */
export function typeset(text: string, lang: Lang): string {
  const key = `${lang}\n${text}`;
  const known = finished.get(key);
  if (known !== undefined) return known;
  const done = finishSpaces(FINISHERS[lang].execute(text), lang);
  if (finished.size >= LIMIT) finished.clear();
  finished.set(key, done);
  return done;
}

const SHORT_WORDS: Readonly<Record<Lang, RegExp>> = {
  ru: /(?<=^|[\s(«„—–])(а|без|в|во|да|для|до|ещё|за|и|из|или|к|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|у|уже|я|г\.|им\.|ул\.|№)[ ](?=\S)/giu,
  en: /(?<=^|[\s(“])(a|an|the|of|in|on|at|by|to|and|or|no\.|mr|ms|dr\.?)[ ](?=\S)/giu,
};

const UNITS = /(\d)[ ](?=(?:%|₽|км|м|кг|т|га|чел\.|руб\.|г\.|гг\.|год|года|лет|млн|млрд|тыс\.|km|kg|ha|million|billion)(?![\p{L}]))/gu;
const MONTHS =
  /(\d)[ ](?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu;

/** «199 568»: groups of three digits. */
const GROUPS = /(?<![\d.,:/-])(\d{1,3})((?: \d{3})+)(?![\d.,:/-]?\d)/gu;

function finishSpaces(text: string, lang: Lang): string {
  return text
    .replace(/[ \u00a0]+[-–—][ ]+/gu, `${NBSP}– `)
    .replace(SHORT_WORDS[lang], `$1${NBSP}`)
    .replace(SHORT_WORDS[lang], `$1${NBSP}`)
    .replace(GROUPS, (number) => number.replaceAll(' ', NBSP))
    .replace(UNITS, `$1${NBSP}`)
    .replace(MONTHS, `$1${NBSP}`);
}

/** Where a word begins a line of its own. */
export function capitalised(words: string, lang: Lang): string {
  return `${words.charAt(0).toLocaleUpperCase(lang)}${words.slice(1)}`;
}

/** Somebody's words as they stand between quotation marks: marks inside become the inner ones. */
export function quoted(words: string, lang: string | undefined): string {
  return lang === 'en' ? words.replaceAll('“', '‘').replaceAll('”', '’') : words.replaceAll('«', '„').replaceAll('»', '“');
}
