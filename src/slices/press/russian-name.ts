import type { Morphology } from './morphology.ts';
import { firstNominative, type Gender, NAME_CASES, patronymicReadings, surnameNominative } from './surname-cases.ts';

/** A way to read words as a person's name: in which case they stand, and the nominative that follows. */
export interface NameReading {
  readonly name: string;
  readonly surname: string;
  readonly first: string;
  readonly gender: Gender;
  readonly inCase: string;
  readonly score: number;
}

export interface NameWords {
  readonly first: string;
  readonly patronymic: string | null;
  readonly surname: string | null;
  /** «Иванов Иван Иванович» keeps its order. */
  readonly surnameFirst: boolean;
}

const AGREES = 1.6;
const NOMINATIVE = 0.3;
const DICTIONARY = 3;

interface Part {
  readonly name: string;
  readonly gender: Gender;
  readonly inCase: string;
  readonly fit: number;
}

/** All ways to read a name, the likeliest first. `cases` are those in which an office before it stands: a name agrees with it. */
export function nameReadings(words: NameWords, cases: readonly string[], morphology: Morphology): readonly NameReading[] {
  const patronymics = words.patronymic === null ? [] : patronymicReadings(levelled(words.patronymic).toLowerCase());
  const readings: NameReading[] = [];
  for (const first of firstReadings(words.first, morphology)) {
    const { gender, inCase } = first;
    const patronymic = patronymics.find((one) => one.gender === gender && one.inCase === inCase);
    if (words.patronymic !== null && patronymic === undefined) continue;
    const surname = words.surname === null ? { name: '', fit: 1 } : surnameReading(words.surname, gender, inCase, morphology);
    if (surname.fit === 0) continue;
    const names = [first.name, ...(patronymic === undefined ? [] : [capitalised(patronymic.name)])];
    readings.push({
      name: (words.surnameFirst ? [surname.name, ...names] : [...names, surname.name]).filter((one) => one !== '').join(' '),
      surname: surname.name,
      first: first.name,
      gender,
      inCase,
      score: first.fit + surname.fit + (cases.includes(inCase) ? AGREES : 0) + (inCase === 'nomn' ? NOMINATIVE : 0),
    });
  }
  return readings.sort((a, b) => b.score - a.score);
}

/** A surname by itself, as after an office: «мэр Сысоев», «с мэром Сысоевым». */
export function surnameReadings(word: string, cases: readonly string[], morphology: Morphology): readonly NameReading[] {
  const readings: NameReading[] = [];
  for (const gender of ['masc', 'femn'] as const) {
    for (const inCase of NAME_CASES) {
      const { name, fit } = surnameReading(word, gender, inCase, morphology);
      const score = fit + (cases.includes(inCase) ? AGREES : 0) + (inCase === 'nomn' ? NOMINATIVE : 0);
      if (fit > 0) readings.push({ name, surname: name, first: '', gender, inCase, score });
    }
  }
  return readings.sort((a, b) => b.score - a.score);
}

function firstReadings(word: string, morphology: Morphology): readonly Part[] {
  const level = levelled(word);
  const known: Part[] = [];
  const parts = level.split('-');
  for (const form of morphology.forms(level)) {
    const { gender, case: inCase } = form;
    if (form.name !== 'first' || !form.known || form.plural || inCase === null || gender === null || gender === 'neut') continue;
    // «Данил» and «Данило» share their forms; the short one is the usual name.
    known.push({
      name: inCase === 'nomn' ? level : capitalised(form.lemma),
      gender,
      inCase,
      fit: form.lemma.endsWith('о') && inCase !== 'nomn' ? DICTIONARY - 1 : DICTIONARY,
    });
  }
  const guessed: Part[] = [];
  for (const gender of ['masc', 'femn'] as const) {
    for (const inCase of NAME_CASES) {
      if (known.some((one) => one.gender === gender && one.inCase === inCase)) continue;
      const lasts = firstNominative(parts.at(-1) ?? level, gender, inCase);
      if (lasts.fit > 0) guessed.push({ name: [...parts.slice(0, -1), lasts.name].join('-'), gender, inCase, fit: lasts.fit });
    }
  }
  return [...known, ...guessed];
}

function surnameReading(
  word: string,
  gender: Gender,
  inCase: string,
  morphology: Morphology,
): { readonly name: string; readonly fit: number } {
  const parts = levelled(word).split('-');
  const last = parts.at(-1) ?? '';
  const read = surnameNominative(last, gender, inCase);
  const lemma = inCase !== 'nomn' && read.fit > 0 && read.fit <= 2 ? wordLemma(last, gender, inCase, morphology) : null;
  const firsts = parts.slice(0, -1).map((part) => {
    const one = surnameNominative(part, gender, inCase);
    return one.fit >= 3 ? one.name : part;
  });
  return { name: [...firsts, lemma ?? read.name].join('-'), fit: read.fit };
}

/** «Локтя» is of «Локоть», «Чайкой» of «Чайка», «Белой» of «Белая»: a surname that is a word is declined as the word. */
function wordLemma(word: string, gender: Gender, inCase: string, morphology: Morphology): string | null {
  const forms = morphology
    .forms(word.toLowerCase())
    .filter((one) => one.known && one.case === inCase && one.gender === gender && !one.plural);
  const noun = forms.find((one) => one.part === 'noun');
  if (noun !== undefined) return capitalised(noun.lemma);
  const adjective = forms.find((one) => one.part === 'adjective');
  if (adjective === undefined) return null;
  return capitalised(gender === 'masc' ? adjective.lemma : adjective.lemma.replace(/(?:ый|ой|ий)$/, 'ая'));
}

/** «ИВАНОВ» → «Иванов», «ТЕР-ПЕТРОСЯН» → «Тер-Петросян». */
export function levelled(word: string): string {
  if (word.length < 2 || word !== word.toUpperCase()) return word;
  return capitalised(word.toLowerCase());
}

function capitalised(word: string): string {
  return word.replace(/(?<![\p{L}’'ʼ])\p{L}/gu, (letter) => letter.toUpperCase());
}
