import RussianNouns from 'russian-nouns-js';
import { type CaseForms, formsBy, type Gender, type RussianCase, unchanged } from './case-forms.ts';
import { GENDER, GENITIVE_PLURAL, INDECLINABLE, PLURAL_ABROAD, PLURAL_IN_I } from './declension-exceptions.ru.ts';

const engine = new RussianNouns.Engine();

const CASES: Readonly<Record<RussianCase, string>> = {
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
};
const GENDERS = { masculine: 'мужской', feminine: 'женский', neuter: 'средний' } as const;

/** Where a name in -и or -ы is as a rule a plural that people there decline. */
const EASTERN_SLAVIC = new Set(['RU', 'BY', 'UA']);
/** Where a name in -ово or -ево is declined in Russian. */
const SLAVIC = new Set([
  ...EASTERN_SLAVIC,
  'BG',
  'RS',
  'BA',
  'MK',
  'ME',
  'HR',
  'SI',
  'PL',
  'CZ',
  'SK',
  'KZ',
  'KG',
  'UZ',
  'EE',
  'LV',
  'LT',
  'MD',
  'XK',
]);
const FORMER_UNION = new Set([...EASTERN_SLAVIC, 'KZ', 'KG', 'UZ', 'TJ', 'TM', 'AM', 'AZ', 'GE', 'MD', 'EE', 'LV', 'LT']);

/** «Киржачом», «Ельцом», but «Воронежем», «Торопцем». */
const STRESSED_AT_THE_END = /[аи]ш$|ач$|^(?:Череповец|Елец|Городец)$/;

/** What a name of one word is: a noun of some gender, a word that never changes, or null: unsure. */
export function kindOfNoun(word: string, country: string): Gender | 'indeclinable' | null {
  const known = GENDER[word];
  if (known !== undefined) return known;
  if (INDECLINABLE.has(word)) return 'indeclinable';
  const last = word.at(-1) ?? '';
  if (/[бвгджзклмнпрстфхцчшщй]/.test(last)) return /[^аеёиоуыэюя]ых$/.test(word) ? 'indeclinable' : 'masculine';
  if (last === 'ь') return genderOfSoftSign(word, country);
  if (/[ая]/.test(last)) return /[аиоуэы]а$/.test(word) ? 'indeclinable' : 'feminine';
  if (/[оеё]/.test(last)) return isNeuter(word, country) ? 'neuter' : 'indeclinable';
  if (/[ыи]/.test(last)) return kindOfPlural(word, country);
  return 'indeclinable';
}

function genderOfSoftSign(word: string, country: string): Gender | null {
  if (!FORMER_UNION.has(country)) return /[лнр]ь$/.test(word) ? 'masculine' : null;
  if (word.endsWith('оть')) return 'masculine';
  if (/(?:[аяыи]нь|[бвзмпстшщчж]ь)$/.test(word)) return 'feminine';
  return /[лнрд]ь$/.test(word) ? 'masculine' : null;
}

function isNeuter(word: string, country: string): boolean {
  if (EASTERN_SLAVIC.has(country)) return /(?:[оеё]во|[иы]но|[^г]озеро|поле|[дщ]ище|село|[ьи]е|место)$/i.test(word) && !/шоссе$/.test(word);
  return SLAVIC.has(country) && /(?:[оеё]во)$/.test(word);
}

function kindOfPlural(word: string, country: string): Gender | 'indeclinable' | null {
  if (GENITIVE_PLURAL[word] !== undefined || PLURAL_ABROAD.has(word) || PLURAL_IN_I.has(word)) return 'plural';
  if (!EASTERN_SLAVIC.has(country)) return /и$/.test(word) ? 'indeclinable' : null;
  if (word.endsWith('ы')) return 'plural';
  return /[кчшжщ]и$/.test(word) ? 'plural' : /[гх]и$/.test(word) ? null : 'indeclinable';
}

export function nounForms(word: string, kind: Gender | 'indeclinable', country: string): CaseForms {
  if (kind === 'indeclinable') return unchanged(word);
  if (kind === 'plural') return pluralForms(word);
  if (kind === 'masculine' && /[йк]$/.test(word)) return endingsOf(stemOf(word, country), word);
  const lemma = { text: word, gender: GENDERS[kind] };
  return formsBy((wanted) => {
    if (wanted === 'accusative' && kind !== 'feminine') return word;
    if (wanted === 'prepositional' && word.endsWith('ье')) return word;
    const [form = null] = engine.decline(lemma, CASES[wanted]);
    return wanted === 'instrumental' && FORMER_UNION.has(country) && STRESSED_AT_THE_END.test(word)
      ? (form?.replace(/ем$/, 'ом') ?? null)
      : form;
  });
}

/** «Торжок» loses its vowel, «Белосток» and «Бангкок» keep theirs; the library declines «Ханой» as an adjective. */
function stemOf(word: string, country: string): string {
  if (word.endsWith('й')) return word.slice(0, -1);
  return EASTERN_SLAVIC.has(country) && /(?:[^т]о|ч[её])к$/.test(word) ? `${word.slice(0, -2)}к` : word;
}

function endingsOf(stem: string, word: string): CaseForms {
  const [genitive, dative, instrumental] = word.endsWith('й') ? ['я', 'ю', 'ем'] : ['а', 'у', 'ом'];
  return {
    genitive: stem + genitive,
    dative: stem + dative,
    accusative: word,
    instrumental: stem + instrumental,
    prepositional: `${stem}е`,
  };
}

function pluralForms(word: string): CaseForms {
  const stem = word.slice(0, -1);
  const soft = /[^кгхчшжщц]и$/.test(word) ? 'я' : 'а';
  return {
    genitive: GENITIVE_PLURAL[word] ?? genitivePlural(word),
    dative: `${stem}${soft}м`,
    accusative: word,
    instrumental: `${stem}${soft}ми`,
    prepositional: `${stem}${soft}х`,
  };
}

function genitivePlural(word: string): string | null {
  const stem = word.slice(0, -1);
  if (/ищи$|ицы$|[аоеуия][рмнзт]ы$/.test(word)) return stem;
  if (word.endsWith('ики')) return `${stem}ов`;
  if (/(?:[её]н|[аеёи]л)ки$/.test(word)) return `${stem.slice(0, -1)}ок`;
  if (/[чшжлзстнр]и$/.test(word)) return `${stem}ей`;
  return null;
}
