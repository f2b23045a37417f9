import { adjectiveForms, genderOfAdjective } from './adjective-forms.ts';
import { type CaseForms, formsBy, type Gender, unchanged } from './case-forms.ts';
import { FROZEN_BEFORE_HYPHEN, GENDER, INDECLINABLE, IRREGULAR, PRONOUN_LIKE, TAIL } from './declension-exceptions.ru.ts';
import { kindOfNoun, nounForms } from './noun-forms.ts';

interface Declined {
  readonly forms: CaseForms;
  readonly gender: Gender | 'indeclinable';
}

/** «Ханой» is no adjective. */
const ADJECTIVES_ARE_RARE = /^(?:VN|CN|TW|KR|KP|JP|TH|MN|IN|MM)$/;
const WORD = /^[А-ЯЁ][а-яё]*$/;

const UNSURE = formsBy(() => null);

/**
 * Case forms of the Russian name of a place in this country (ISO code): «Минска», «Нижнем Новгороде», «Ростову-на-Дону». By rules
 * alone: what editors have written instead is known to `caseFormsOf`.
 */
export function caseForms(nameRu: string, country: string): CaseForms {
  return declined(nameRu, country) ?? UNSURE;
}

function declined(name: string, country: string): CaseForms | null {
  if (IRREGULAR.has(name)) return null;
  if (INDECLINABLE.has(name)) return unchanged(name);
  const tail = TAIL.exec(name)?.[0] ?? '';
  if (tail !== '') return joined([declined(name.slice(0, -tail.length), country), unchanged(tail)], '');
  const words = name.split(' ');
  if (words.length === 1) return compound(name, country)?.forms ?? null;
  return phrase(words, country);
}

/** Adjectives and a noun in either order: «Горячий Ключ», «Ростов Великий». */
function phrase(words: readonly string[], country: string): CaseForms | null {
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const noun = GENDER[last] === undefined && genderOfAdjective(last) !== null && words.length === 2 ? first : last;
  const head = compound(noun, country);
  if (head === null || head.gender === 'indeclinable') return null;
  const { forms, gender } = head;
  return joined(
    words.map((word) => (word === noun ? forms : adjectiveForms(word, gender))),
    ' ',
  );
}

/** One word, with hyphens or without. */
function compound(word: string, country: string): Declined | null {
  const parts = word.split('-');
  const last = parts.at(-1) ?? '';
  const end = single(last, country);
  const before = parts.slice(0, -1);
  if (end === null || before.length === 0) return end;
  const first = before[0] ?? '';
  const agreeing = end.gender === 'plural' ? adjectiveForms(first, 'plural') : null;
  if (agreeing !== null) return withForms(joined([agreeing, end.forms], '-'), end.gender);
  if (before.length > 1 || !WORD.test(first) || FROZEN_BEFORE_HYPHEN.test(first) || genderOfAdjective(last) === null) {
    const plain = unchanged(`${before.join('-')}-`);
    return withForms(joined([plain, end.forms], ''), end.gender);
  }
  return beforeAdjective(first, end, country);
}

/** «Гусь-Хрустальный»: both parts change; «Камско-Устьинское»: the second alone; «Аксёново-Зиловское»: people differ. */
function beforeAdjective(first: string, end: Declined, country: string): Declined | null {
  if (/[оеё]во$/.test(first)) return null;
  const forms = /[оеё]$/.test(first) ? unchanged(first) : (single(first, country)?.forms ?? null);
  return withForms(joined([forms, end.forms], '-'), end.gender);
}

function single(word: string, country: string): Declined | null {
  if (!WORD.test(word)) return null;
  if (PRONOUN_LIKE.has(word)) return withForms(possessive(word), 'neuter');
  const adjective = GENDER[word] === undefined && !ADJECTIVES_ARE_RARE.test(country) ? genderOfAdjective(word) : null;
  if (adjective !== null) return withForms(adjectiveForms(word, adjective), adjective);
  const gender = kindOfNoun(word, country);
  return gender === null ? null : withForms(nounForms(word, gender, country), gender);
}

function possessive(word: string): CaseForms {
  const stem = word.slice(0, -1);
  return { genitive: `${stem}его`, dative: `${stem}ему`, accusative: word, instrumental: `${stem}им`, prepositional: `${stem}ем` };
}

function withForms(forms: CaseForms | null, gender: Declined['gender']): Declined | null {
  return forms === null ? null : { forms, gender };
}

function joined(parts: readonly (CaseForms | null)[], by: string): CaseForms | null {
  if (parts.includes(null)) return null;
  return formsBy((wanted) => {
    const forms = parts.map((part) => part?.[wanted] ?? null);
    return forms.includes(null) ? null : forms.join(by);
  });
}
