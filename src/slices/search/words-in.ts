import { nameKey } from '../../platform/i18n/name-key.ts';

/** A word of a text, with its place there. */
export interface WordAt {
  /** As all its spellings are looked up: small letters without accents, ё as е, й as и. */
  readonly key: string;
  /** As it is spelt, in small letters: what stems are made of. */
  readonly spelt: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** «Южно-Сахалинск», `12/34`, `215-р`: what is written together. */
const TOGETHER = /[\p{L}\p{N}\p{M}]+(?:[-–—/.][\p{L}\p{N}\p{M}]+)+|[\p{L}\p{N}]+/gu;
const LONGEST = 40;

export function wordsIn(text: string): readonly WordAt[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const key = nameKey(match[0]).slice(0, LONGEST);
    return key === '' ? [] : [{ key, spelt: speltOf(match[0]), from: match.index, to: match.index + match[0].length }];
  });
}

export function speltOf(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    .slice(0, LONGEST);
}

/** «№ 215», `No. 12/34`: the sign that a number of a paper follows, with what is written together after it. */
const NUMBERED = /(?:№|(?<![\p{L}\p{N}])no\.?(?=\s*\d))\s*([\p{L}\p{N}]+(?:[-–—/.][\p{L}\p{N}]+)*)/giu;

/** Where codes and numbers of papers stand in a text; a numbered paper has its first number as a key, too. */
export function codesAt(text: string): readonly Pick<WordAt, 'key' | 'from' | 'to'>[] {
  const codes = [...text.matchAll(TOGETHER)].flatMap((match) => {
    const key = codeKey(match[0]);
    return key === null ? [] : [{ key, from: match.index, to: match.index + match[0].length }];
  });
  const numbered = [...text.matchAll(NUMBERED)].flatMap((match) => {
    const number = /^\d+/.exec((match[1] ?? '').normalize('NFKD'));
    return number === null ? [] : [{ key: `#n${number[0]}`, from: match.index, to: match.index + match[0].length }];
  });
  return [...codes, ...numbered];
}

/** Words joined by hyphens as one: «Южно-Сахалинск» is also typed «Южносахалинск». */
export function compoundsIn(text: string): readonly string[] {
  return [...text.matchAll(TOGETHER)]
    .map(([together]) => together)
    .filter((together) => /[-–—]/.test(together) && !/\p{N}/u.test(together))
    .map((together) => nameKey(together).slice(0, LONGEST));
}

// biome-ignore format: a table.
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/**
 * Codes and numbers of papers: «215-р» (also with a Latin p, and without the hyphen), «12/34», «01-12/153», «вх-17», «№ 215». A plain number is
 * a word like others.
 */
export function codesIn(text: string): readonly string[] {
  return codesAt(text).map(({ key }) => key);
}

function codeKey(together: string): string | null {
  const small = nameKeyKeepingSigns(together).replace(/[a-z]/g, (letter) => LOOK_ALIKE[letter] ?? letter);
  if (!/\d/.test(small) || /^\d+$/.test(small)) return null;
  // Between two numbers a sign parts them; beside a letter it says nothing.
  const key = small.replace(/(?<=\d)[-/.]+(?=\d)/g, '_').replace(/[-/.]+/g, '');
  return `#${key}`.slice(0, LONGEST);
}

function nameKeyKeepingSigns(together: string): string {
  return together
    .split(/[-–—/.]+/)
    .map(nameKey)
    .join('-');
}

// biome-ignore format: a table.
const LITTLE_WORDS = new Set([
  'в', 'во', 'из', 'изо', 'к', 'ко', 'на', 'под', 'от', 'до', 'о', 'об', 'с', 'со', 'у', 'за', 'по', 'для', 'между', 'и', 'а', 'но', 'же',
  'ли', 'бы', 'не', 'ни', 'при', 'про', 'над', 'без', 'или', 'что', 'как', 'это', 'то', 'его', 'ее', 'их', 'она', 'он', 'оно', 'они', 'г',
  'a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'into', 'is', 'it', 'its', 'of', 'on', 'or', 'that', 'the', 'their', 'to', 'was',
  'were', 'with',
]);

/** Words that say nothing beside others. */
export function isLittle(key: string): boolean {
  return LITTLE_WORDS.has(key);
}
