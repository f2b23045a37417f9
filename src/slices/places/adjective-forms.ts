import { type CaseForms, formsBy, type Gender, type RussianCase } from './case-forms.ts';

type Endings = Readonly<Record<RussianCase, string>>;

function endings(genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string): Endings {
  return { genitive, dative, accusative, instrumental, prepositional };
}

// biome-ignore format: a table.
const PARADIGMS: readonly (readonly [RegExp, Gender, Endings])[] = [
  [/(?:(?<=[гкх])(?:ий|ой)|(?<=[жшчщ])ой)$/, 'masculine', endings('ого', 'ому', '', 'им', 'ом')],
  [/(?:ый|ой)$/, 'masculine', endings('ого', 'ому', '', 'ым', 'ом')],
  [/(?<=[нжшчщ])ий$/, 'masculine', endings('его', 'ему', '', 'им', 'ем')],
  [/(?<=[чщ])ая$/, 'feminine', endings('ей', 'ей', 'ую', 'ей', 'ей')],
  [/ая$/, 'feminine', endings('ой', 'ой', 'ую', 'ой', 'ой')],
  [/яя$/, 'feminine', endings('ей', 'ей', 'юю', 'ей', 'ей')],
  [/(?<=[гкхжш])ое$/, 'neuter', endings('ого', 'ому', '', 'им', 'ом')],
  [/ое$/, 'neuter', endings('ого', 'ому', '', 'ым', 'ом')],
  [/ее$/, 'neuter', endings('его', 'ему', '', 'им', 'ем')],
  [/ые$/, 'plural', endings('ых', 'ым', '', 'ыми', 'ых')],
  [/ие$/, 'plural', endings('их', 'им', '', 'ими', 'их')],
  [/(?<=[её]в|ов|ин)ы$/, 'plural', endings('ых', 'ым', '', 'ыми', 'ых')],
  [/(?<=[её]в|ов|ин)$/, 'masculine', endings('а', 'у', '', 'ым', 'ом')],
  [/(?<=[её]в|ов|ин)а$/, 'feminine', endings('ой', 'ой', 'у', 'ой', 'ой')],
];

/** Forms of an adjective that agrees with a noun of this gender: «Нижний», «Великие», «Сергиев», «Карловы»; null if it does not. */
export function adjectiveForms(word: string, gender: Gender): CaseForms | null {
  const paradigm = PARADIGMS.find(([ending, of]) => of === gender && ending.test(word));
  if (paradigm === undefined) return null;
  const [ending, , by] = paradigm;
  return formsBy((wanted) => (by[wanted] === '' ? word : word.replace(ending, by[wanted])));
}

/** Gender of a name that is an adjective by its looks alone: «Грозный», «Каневская», «Дивное». */
export function genderOfAdjective(word: string): Gender | null {
  if (/(?:[^аеёиоуыэюя][ыо]й|[сцьл]кий|[^аеёиоуыэюя]ний|[жч]ий|[гх]ий)$/.test(word)) return 'masculine';
  if (/(?:[сц]к|[вндг]н|[вмнтлд])ая$|няя$/.test(word)) return 'feminine';
  if (/[^аеёиоуыэюя][ое]е$/.test(word)) return 'neuter';
  return /(?:[сц]кие|[внт]ые)$/.test(word) ? 'plural' : null;
}
