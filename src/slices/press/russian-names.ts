import { CYRILLIC, isFirst, isNext, isPatronymic, isPlace, SURNAME } from './name-words.ts';
import { type NameFound, nameAtEndOf, nameBefore } from './names-beside-offices.ts';
import { officesIn } from './offices.ts';
import { levelled, type NameReading, type NameWords, nameReadings, surnameReadings } from './russian-name.ts';
import { NAME_CASES, patronymicReadings, surnameNominative } from './surname-cases.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import { candidatesOf } from './town-candidates.ts';

interface Spelled extends NameWords {
  readonly from: number;
  readonly to: number;
  /** «И. И.»; then `first` is empty. */
  readonly initials: string | null;
}

const SHORT_NAME = 4;
const DID = /^\p{Ll}+л(а?)(?:с[ья])?$/u;

/** Names of persons in a Russian sentence: by first names, patronymics and initials, then by the offices beside them. */
export function russianNamesIn(sentence: Sentence, tools: ReaderTools): readonly NameFound[] {
  const { tokens } = sentence;
  const spelled = spelledIn(tokens, tools);
  const starts = new Set(spelled.map((name) => name.from));
  const offices = officesIn(sentence, starts, 'ru', tools).filter((office) => office.kind !== 'author');
  const taken = new Set<number>();
  for (const { from, to } of spelled) for (let at = from; at < to; at += 1) taken.add(at);
  const casesBefore = new Map(offices.map((office) => [office.to, office.cases]));
  const found: NameFound[] = spelled.map((name) => ({
    from: name.from,
    to: name.to,
    readings: readingsOf(name, tokens, casesBefore.get(name.from) ?? [], tools),
  }));
  for (const office of offices) {
    const beside = [taken.has(office.to) ? null : nameAtEndOf(office, tokens, tools), nameBefore(office, tokens, tools)];
    for (const name of beside) if (name !== null && !taken.has(name.from) && !taken.has(name.to - 1)) found.push(name);
  }
  return apart(found);
}

/** Those that read as a name, left to right, none over another. */
function apart(found: readonly NameFound[]): readonly NameFound[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((name) => {
      const fits = name.readings.length > 0 && name.from >= end;
      if (fits) end = name.to;
      return fits;
    });
}

function spelledIn(tokens: readonly Token[], tools: ReaderTools): readonly Spelled[] {
  const found: Spelled[] = [];
  let index = 0;
  while (index < tokens.length) {
    const name = tokens[index]?.capital === true ? (withInitials(tokens, index) ?? inFull(tokens, index, tools)) : null;
    if (name !== null) found.push(name);
    index = name?.to ?? index + 1;
  }
  return found;
}

function readingsOf(name: Spelled, tokens: readonly Token[], cases: readonly string[], tools: ReaderTools): readonly NameReading[] {
  const { initials } = name;
  if (initials !== null) {
    const readings = surnameReadings(name.surname ?? '', cases, tools.morphology);
    return readings.map((one) => ({ ...one, name: name.surnameFirst ? `${one.surname} ${initials}` : `${initials} ${one.surname}` }));
  }
  const readings = nameReadings(name, cases, tools.morphology);
  // «рассказала Александра Иванова»: the verb tells the gender, and that the name is the subject.
  const verb = [tokens[name.to], tokens[name.from - 1]].map((token) => DID.exec(token?.text ?? '')).find((one) => one !== null);
  if (verb === undefined) return readings;
  const gender = verb?.[1] === '' ? 'masc' : 'femn';
  const weighed = readings.map((one) => ({ ...one, score: one.score + (one.inCase === 'nomn' && one.gender === gender ? 1 : 0) }));
  return weighed.sort((a, b) => b.score - a.score);
}

/** «И. О. Фамилия», «Фамилия И. О.». */
function withInitials(tokens: readonly Token[], from: number): Spelled | null {
  const after = afterInitials(tokens, from);
  const spelled = { first: '', patronymic: null, from };
  if (after > from) {
    const surname = tokens[after];
    if (surname?.capital !== true || !CYRILLIC.test(surname.text) || surname.at[0] - (tokens[after - 1]?.at[1] ?? 0) > 1) return null;
    return { ...spelled, surname: surname.text, surnameFirst: false, to: after + 1, initials: initialsOf(tokens, from, after) };
  }
  const word = tokens[from]?.text ?? '';
  const to = afterInitials(tokens, from + 1);
  if (to === from + 1 || !CYRILLIC.test(word) || !SURNAME.test(levelled(word)) || isNext(tokens, to)) return null;
  return { ...spelled, surname: word, surnameFirst: true, to, initials: initialsOf(tokens, from + 1, to) };
}

const initialsOf = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .filter((token) => token.kind === 'word')
    .map((token) => `${token.text}.`)
    .join(' ');

function afterInitials(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 4 && tokens[at]?.capital === true && tokens[at]?.text.length === 1 && tokens[at + 1]?.text === '.') at += 2;
  return at;
}

/** Names with a first name that the dictionary has, or with a patronymic. */
function inFull(tokens: readonly Token[], from: number, tools: ReaderTools): Spelled | null {
  if (!CYRILLIC.test(tokens[from]?.text ?? '') || !isNext(tokens, from + 1)) return null;
  // «посол России в Армении Сергей Никифоров»
  if (tools.words.about('countries', 'ru').at(tokens, from).length > 0) return null;
  // «глава УГО Елена Котова»
  const [one, two] = [textAt(tokens, from), textAt(tokens, from + 1)];
  if (one.length <= SHORT_NAME && one === one.toUpperCase() && two !== two.toUpperCase()) return null;
  return isNext(tokens, from + 2) ? (ofThree(tokens, from, tools) ?? ofTwo(tokens, from, true, tools)) : ofTwo(tokens, from, false, tools);
}

const spelledAs = (from: number, to: number, words: NameWords): Spelled => ({ ...words, from, to, initials: null });
const textAt = (tokens: readonly Token[], at: number) => tokens[at]?.text ?? '';

/** «Павел Сергеевич Чернухин», «Чернухин Павел Сергеевич», «Пак Чон Хи». */
function ofThree(tokens: readonly Token[], from: number, tools: ReaderTools): Spelled | null {
  const [one, two, three] = [textAt(tokens, from), textAt(tokens, from + 1), textAt(tokens, from + 2)];
  const isLast = !isNext(tokens, from + 3);
  if (isPatronymic(tokens[from + 1]) && (isFirst(tokens[from], tools) || SURNAME.test(levelled(three))))
    return spelledAs(from, from + 3, { first: one, patronymic: two, surname: three, surnameFirst: false });
  if (
    isLast &&
    isFirst(tokens[from + 1], tools) &&
    isPatronymic(tokens[from + 2]) &&
    (tokens[from - 1]?.kind !== 'word' || (SURNAME.test(levelled(one)) && !isPlace(one, tools)))
  )
    return spelledAs(from, from + 3, { first: two, patronymic: three, surname: one, surnameFirst: true });
  if (isLast && isFirst(tokens[from], tools) && [one, two, three].every((word) => word.length <= SHORT_NAME))
    return spelledAs(from, from + 3, { first: one, patronymic: null, surname: `${two} ${three}`, surnameFirst: false });
  return null;
}

function ofTwo(tokens: readonly Token[], from: number, goesOn: boolean, tools: ReaderTools): Spelled | null {
  const [one, two] = [textAt(tokens, from), textAt(tokens, from + 1)];
  const to = from + 2;
  if (goesOn && isTownBefore(tokens, from, tools)) return null;
  if (isFirst(tokens[from], tools)) {
    if (!goesOn && hasPatronymic(one, two, tools))
      return spelledAs(from, to, { first: one, patronymic: two, surname: null, surnameFirst: false });
    return spelledAs(from, to, { first: one, patronymic: null, surname: two, surnameFirst: false });
  }
  if (goesOn || isPlace(one, tools) || isPlace(`${one} ${two}`, tools)) return null;
  if (isFirst(tokens[from + 1], tools) && SURNAME.test(levelled(one)))
    return spelledAs(from, to, { first: two, patronymic: null, surname: one, surnameFirst: true });
  return mayBeName(one, two, tools) ? spelledAs(from, to, { first: one, patronymic: null, surname: two, surnameFirst: false }) : null;
}

/** «мэр Энгельса Сергей Горелов»: a name in another case than the first name and surname that follow. */
function isTownBefore(tokens: readonly Token[], from: number, tools: ReaderTools): boolean {
  const { morphology } = tools;
  const casesOf = (at: number) =>
    morphology.forms(levelled(textAt(tokens, at))).flatMap((form) => (form.name === 'first' ? (form.case ?? []) : []));
  // «обер-бургомистр Зуля Андре Фишер»: three words after an office, the first of them a town in a case form.
  const office = /^(?:мэр|бургомистр|обер-бургомистр|аким|хоким|градоначальник|кмет|бурмистр)(?:а|у|ом|е)?$/.test(
    tokens[from - 1]?.low ?? '',
  );
  const first = tokens[from];
  if (office && first !== undefined && candidatesOf([first], 'ru', tools).some((one) => one.declined === true && one.name !== first.text))
    return true;
  const [own, next] = [casesOf(from), casesOf(from + 1)];
  return next.length > 0 && SURNAME.test(levelled(textAt(tokens, from + 2))) && !own.some((one) => next.includes(one));
}

/** A word that no dictionary has before a surname that cannot be anything else: «Айдосом Мукашевым». */
function mayBeName(first: string, surname: string, { morphology }: ReaderTools): boolean {
  if (!SURNAME.test(levelled(surname)) || morphology.forms(levelled(first)).some((form) => form.known)) return false;
  return !morphology.forms(levelled(surname)).some((form) => form.known && form.name === 'place');
}

/** Of the same gender in the same case: «Ясмина Петрович» has none. */
function hasPatronymic(first: string, word: string, { morphology }: ReaderTools): boolean {
  const forms = morphology.forms(levelled(first)).filter((form) => form.name === 'first');
  const patronymics = patronymicReadings(levelled(word).toLowerCase());
  return patronymics.some((one) => forms.some((form) => form.gender === one.gender && form.case === one.inCase));
}

/** True if the word may be a form of a surname that the page has in full. */
export function isSurnameOf(word: string, surname: string, gender: 'masc' | 'femn', { morphology }: ReaderTools): boolean {
  const level = levelled(word);
  if (level === surname) return true;
  const declined = NAME_CASES.some((inCase) => {
    const read = surnameNominative(level, gender, inCase);
    return read.name === surname && read.fit >= 1;
  });
  return (
    declined ||
    morphology.forms(level.toLowerCase()).some((form) => form.known && form.part === 'noun' && form.lemma === surname.toLowerCase())
  );
}
