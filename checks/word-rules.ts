/** What stands under one key of the messages: a text, a function that makes one, or more keys. */
type Words = string | ((...args: never[]) => unknown) | readonly Words[] | { readonly [key: string]: Words };

export type Lang = 'ru' | 'en';

const SAMPLE_NUMBERS = [0, 1, 2, 5, 11, 21, 101, 1234567];
/** Texts that name the other language in its own letters. */
const NAMES_OF_LANGUAGES = /^(?:Русский|English|По-русски|In English)$/;

/** Everything that is wrong with a pair of messages, each with its key. */
export function problemsOfPair(ru: unknown, en: unknown): readonly string[] {
  const texts = { ru: leaves(ru as Words), en: leaves(en as Words) };
  return [
    ...missing(texts.ru, texts.en).map((key) => `${key}: there is no English for it`),
    ...missing(texts.en, texts.ru).map((key) => `${key}: there is no Russian for it`),
    ...(['ru', 'en'] as const).flatMap((lang) =>
      [...texts[lang]].flatMap(([key, word]) => problemsOfWord(word, lang).map((problem) => `${key} (${lang}): ${problem}`)),
    ),
  ];
}

function leaves(words: Words, path = ''): ReadonlyMap<string, string | ((...args: never[]) => unknown)> {
  if (typeof words === 'string' || typeof words === 'function') return new Map([[path, words]]);
  return new Map(Object.entries(words).flatMap(([key, inner]) => [...leaves(inner as Words, path === '' ? key : `${path}.${key}`)]));
}

function missing(here: ReadonlyMap<string, unknown>, there: ReadonlyMap<string, unknown>): readonly string[] {
  return [...here.keys()].filter((key) => !there.has(key));
}

function problemsOfWord(word: string | ((...args: never[]) => unknown), lang: Lang): readonly string[] {
  if (typeof word === 'string') return problemsOfText(word, lang);
  const texts = textsMadeBy(word);
  if (texts === null) return ['answers with no text, neither for numbers nor for words'];
  return [...new Set(texts.flatMap((text) => problemsOfText(text, lang)))];
}

/** What a function of the messages says for sample numbers, or else for sample words; null when it says nothing. */
function textsMadeBy(make: (...args: never[]) => unknown): readonly string[] | null {
  for (const samples of [SAMPLE_NUMBERS, ['2']]) {
    try {
      const made = samples.map((sample) => make(...(Array.from({ length: Math.max(1, make.length) }, () => sample) as never[])));
      if (made.every((text) => typeof text === 'string')) return made;
    } catch {
      // It wants words, not numbers: the next samples.
    }
  }
  return null;
}

export function problemsOfText(text: string, lang: Lang): readonly string[] {
  const found: string[] = [];
  if (text.trim() === '') found.push('is empty');
  if (/["']/.test(text)) found.push(`straight quotes in “${text}”: Russian takes «ёлочки», English “these” and ’`);
  if (/(?:^|\s)--?(?:\s|$)/.test(text)) found.push(`a hyphen for a dash in “${text}”: take –`);
  if (/\.\.\./.test(text)) found.push(`three dots in “${text}”: take …`);
  if (lang === 'en' && /\p{Script=Cyrillic}/u.test(text) && !NAMES_OF_LANGUAGES.test(text)) found.push(`Cyrillic in the English “${text}”`);
  if (lang === 'ru' && isLatinSentence(text)) found.push(`no Russian in “${text}”`);
  return found;
}

/** Two words or more and not one Russian letter: a sentence that was left untranslated. Names of formats and licences are single words. */
function isLatinSentence(text: string): boolean {
  if (/\p{Script=Cyrillic}/u.test(text) || NAMES_OF_LANGUAGES.test(text)) return false;
  return (text.match(/\b[a-z]{3,}\b/g) ?? []).length >= 2;
}
