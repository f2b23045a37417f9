export type Gender = 'masc' | 'femn';

/** A way to take a word as the name of a person in some case, with the nominative that follows from it. */
export interface Nominative {
  readonly name: string;
  /** 0 contradicts the case, 1 just possible, 2 usual, 3 the ending speaks for it. */
  readonly fit: number;
}

const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;
export const NAME_CASES: readonly string[] = CASES;

type Endings = Readonly<Record<string, readonly string[]>>;

const POSSESSIVE: Readonly<Record<Gender, Endings>> = {
  masc: { nomn: [''], gent: ['а'], datv: ['у'], accs: ['а'], ablt: ['ым'], loct: ['е'] },
  femn: { nomn: ['а'], gent: ['ой'], datv: ['ой'], accs: ['у'], ablt: ['ой', 'ою'], loct: ['ой'] },
};
const ADJECTIVE: Readonly<Record<Gender, Endings>> = {
  masc: {
    nomn: ['ий', 'ый', 'ой'],
    gent: ['ого', 'его'],
    datv: ['ому', 'ему'],
    accs: ['ого', 'его'],
    ablt: ['им', 'ым'],
    loct: ['ом', 'ем'],
  },
  femn: { nomn: ['ая', 'яя'], gent: ['ой', 'ей'], datv: ['ой', 'ей'], accs: ['ую', 'юю'], ablt: ['ой', 'ей'], loct: ['ой', 'ей'] },
};
const HARD: Endings = { nomn: [''], gent: ['а'], datv: ['у'], accs: ['а'], ablt: ['ом', 'ем'], loct: ['е'] };
const SOFT: Endings = { gent: ['я'], datv: ['ю'], accs: ['я'], ablt: ['ем', 'ём'], loct: ['е', 'и'] };
const IN_A: Endings = { nomn: ['а', 'я'], gent: ['ы', 'и'], datv: ['е', 'и'], accs: ['у', 'ю'], ablt: ['ой', 'ей'], loct: ['е', 'и'] };

const POSSESSIVE_STEM = /(?:[оеё]в|[иы]н)$/;
const ADJECTIVE_STEM = /[сц]к$/;
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;
const VOWEL = /[аеёиоуыэюя]$/;
const UNDECLINED = /(?:[оеёиуыэю]|[иы]х)$/;

/** The nominative of a Russian surname that stands in this case, by its endings; `fit` 0 if it cannot stand in it. */
export function surnameNominative(word: string, gender: Gender, inCase: string): Nominative {
  const readings = [
    possessive(word, gender, inCase),
    adjectival(word, gender, inCase),
    ...(gender === 'masc' ? [consonantal(word, inCase)] : []),
    inVowel(word, inCase),
    undeclined(word, gender),
  ];
  return readings.reduce((best, one) => (one.fit > best.fit ? one : best));
}

const NONE: Nominative = { name: '', fit: 0 };

function withoutEnding(word: string, endings: readonly string[] | undefined, stems: RegExp): string | null {
  for (const ending of endings ?? []) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length > 1 && stems.test(stem)) return stem;
  }
  return null;
}

function possessive(word: string, gender: Gender, inCase: string): Nominative {
  const stem = withoutEnding(word, POSSESSIVE[gender][inCase], POSSESSIVE_STEM);
  return stem === null ? NONE : { name: gender === 'masc' ? stem : `${stem}а`, fit: 3 };
}

function adjectival(word: string, gender: Gender, inCase: string): Nominative {
  const endings = ADJECTIVE[gender][inCase];
  const strong = withoutEnding(word, endings, ADJECTIVE_STEM);
  if (strong !== null) return { name: inCase === 'nomn' ? word : strong + (gender === 'masc' ? 'ий' : 'ая'), fit: 3 };
  const stem = withoutEnding(word, endings, CONSONANT);
  if (stem === null || (POSSESSIVE_STEM.test(stem) && inCase !== 'nomn' && !/(?:ого|ому)$/.test(word))) return NONE;
  if (inCase === 'nomn') return { name: word, fit: 2 };
  if (gender === 'femn') return { name: `${stem}ая`, fit: /[бвгджзклмпрстфхцчшщ]н$/.test(stem) ? 1.2 : 0.9 };
  return { name: stem + (/[гкхжшчщ]$/.test(stem) ? 'ий' : POSSESSIVE_STEM.test(stem) ? 'ой' : 'ый'), fit: 2 };
}

function consonantal(word: string, inCase: string): Nominative {
  if (inCase === 'nomn') return CONSONANT.test(word) || /[йь]$/.test(word) ? { name: word, fit: 2 } : NONE;
  const hard = withoutEnding(word, HARD[inCase], CONSONANT);
  // «Ивановом» is no form of Иванов.
  if (hard !== null && !(POSSESSIVE_STEM.test(hard) && inCase === 'ablt')) return { name: hard, fit: 2 };
  const soft = withoutEnding(word, SOFT[inCase], /./);
  return soft === null ? NONE : { name: soft + (VOWEL.test(soft) ? 'й' : 'ь'), fit: 2 };
}

function inVowel(word: string, inCase: string): Nominative {
  const stem = withoutEnding(word, IN_A[inCase], /[бвгджзйклмнпрстфхцчшщ]$/);
  if (stem === null || (POSSESSIVE_STEM.test(stem) && inCase === 'nomn')) return NONE;
  if (inCase === 'nomn') return { name: word, fit: 1.5 };
  const soft = /(?:[ию]|ей)$/.test(word) && !/[гкхжшчщ]$/.test(stem);
  return { name: stem + (soft ? 'я' : 'а'), fit: 1 };
}

function undeclined(word: string, gender: Gender): Nominative {
  if (UNDECLINED.test(word)) return { name: word, fit: /(?:ко|[иы]х|[оеуэю])$/.test(word) ? 1.8 : 1.4 };
  if (gender === 'masc') return /[ая]$/.test(word) ? { name: word, fit: 0.4 } : NONE;
  if (POSSESSIVE_STEM.test(word) || /(?:[иы]й|ой)$/.test(word)) return { name: word, fit: 0.2 };
  return { name: word, fit: CONSONANT.test(word) || /[йь]$/.test(word) ? 1.9 : 0.5 };
}

const FIRST_MASC: Endings = { ...HARD, nomn: [''] };
const FIRST_FEMN: Endings = {
  nomn: ['а', 'я'],
  gent: ['ы', 'и'],
  datv: ['е', 'и'],
  accs: ['у', 'ю'],
  ablt: ['ой', 'ей'],
  loct: ['е', 'и'],
};

/** The same for a first name that no dictionary has: «Айдосом» → «Айдос». */
export function firstNominative(word: string, gender: Gender, inCase: string): Nominative {
  if (inCase === 'nomn') return { name: word, fit: nominativeFit(word, gender) };
  if (gender === 'femn') {
    const stem = withoutEnding(word, FIRST_FEMN[inCase], /[бвгджзйиклмнпрстфхцчшщ]$/);
    const soft = stem !== null && (/и$/.test(stem) || (/(?:[ию]|ей)$/.test(word) && !/[гкхжшчщц]$/.test(stem)));
    return stem === null ? { name: word, fit: 0.5 } : { name: stem + (soft ? 'я' : 'а'), fit: /и$/.test(word) ? 0.7 : 1 };
  }
  const hard = withoutEnding(word, FIRST_MASC[inCase], CONSONANT);
  if (hard !== null) return { name: hard, fit: 1.2 };
  const soft = withoutEnding(word, SOFT[inCase], /./);
  if (soft !== null) return { name: soft + (VOWEL.test(soft) ? 'й' : 'ь'), fit: 1 };
  return UNDECLINED.test(word) ? { name: word, fit: 0.8 } : NONE;
}

function nominativeFit(word: string, gender: Gender): number {
  if (/[ая]$/.test(word)) return gender === 'femn' ? 1.5 : 0.8;
  if (UNDECLINED.test(word)) return 1.2;
  return gender === 'masc' ? 1.5 : 0.9;
}

/** «Сергеевичем» → masculine, instrumental, «Сергеевич»; empty if the word is no patronymic. */
export function patronymicReadings(word: string): readonly { readonly gender: Gender; readonly inCase: string; readonly name: string }[] {
  const male = /^(.*(?:[оеё]в|ь|[кф])ич)(|а|у|ем|е)$/.exec(word);
  if (male?.[1] !== undefined) {
    const [, name, ending] = male;
    return CASES.filter((one) => HARD[one]?.includes(ending ?? '')).map((inCase) => ({ gender: 'masc', inCase, name }));
  }
  const female = /^(.*(?:[оеё]вн|ичн|инишн))(а|ы|е|у|ой|ою)$/.exec(word);
  if (female?.[1] === undefined) return [];
  const [, stem, ending] = female;
  return CASES.filter((one) => [...(IN_A[one] ?? []), ...(one === 'ablt' ? ['ою'] : [])].includes(ending ?? '')).map((inCase) => ({
    gender: 'femn',
    inCase,
    name: `${stem}а`,
  }));
}
