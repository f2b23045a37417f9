import { type Office, officesIn } from './offices.ts';
import { levelled, type NameReading, type NameWords, nameReadings, surnameReadings } from './russian-name.ts';
import { NAME_CASES, patronymicReadings, surnameNominative } from './surname-cases.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** A stretch of tokens that reads as a name, with the ways to read it, the likeliest first. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly NameReading[];
}

interface Spelled extends NameWords {
  readonly from: number;
  readonly to: number;
  /** «И. И.»; then `first` is empty. */
  readonly initials: string | null;
}

const SURNAME =
  /(?:енко|[^аеиоуыэюя]ко|дзе|швили|[ая]нц?|ич|[ую]к|ч[аи]к|оглы|заде|(?:[оеё]в|[иы]н)(?:|а|у|ым|е|ой)|[иы]х|[цс]к(?:ий|ая|ого|ому|им|ом|ой|ую))$/;
const CYRILLIC = /^[А-ЯЁ][а-яёА-ЯЁ-]+$/;
const SHORT_NAME = 4;

/** Names of persons in a Russian sentence: by first names, patronymics and initials, then by the offices beside them. */
export function russianNamesIn(sentence: Sentence, tools: ReaderTools): readonly NameFound[] {
  const { tokens } = sentence;
  const spelled = spelledIn(tokens, tools);
  const offices = officesIn(sentence, new Set(spelled.map((name) => name.from)), 'ru', tools).filter((office) => office.kind !== 'author');
  const taken = new Set<number>();
  for (const { from, to } of spelled) for (let at = from; at < to; at += 1) taken.add(at);
  const casesBefore = new Map(offices.map((office) => [office.to, office.cases]));
  const found = spelled.map((name) => ({ from: name.from, to: name.to, readings: readingsOf(name, tokens, casesBefore.get(name.from) ?? [], tools) }));
  for (const office of offices) {
    if (!taken.has(office.to)) found.push(...endOf(office, tokens, tools).filter((name) => !taken.has(name.from)));
    found.push(...beforeOf(office, tokens, tools).filter((name) => !taken.has(name.from) && !taken.has(name.to - 1)));
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((name, index) => name.readings.length > 0 && name.from >= Math.max(0, ...found.slice(Math.max(0, index - 2), index).map((one) => one.to)));
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

function readingsOf(name: Spelled, tokens: readonly Token[], cases: readonly string[], { morphology }: ReaderTools): readonly NameReading[] {
  if (name.initials !== null) {
    const readings = surnameReadings(name.surname ?? '', cases, morphology);
    return readings.map((one) => ({ ...one, name: name.surnameFirst ? `${one.surname} ${name.initials}` : `${name.initials} ${one.surname}` }));
  }
  const readings = nameReadings(name, cases, morphology);
  const verbs = [tokens[name.to], tokens[name.from - 1]].map((token) => (token === undefined ? null : /^\p{Ll}+л(а?)(?:с[ья])?$/u.exec(token.text)));
  const did = verbs.find((verb) => verb !== null)?.[1];
  if (did === undefined) return readings;
  const gender = did === '' ? 'masc' : 'femn';
  return readings.map((one) => ({ ...one, score: one.score + (one.inCase === 'nomn' && one.gender === gender ? 1 : 0) })).sort((a, b) => b.score - a.score);
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

/** The token belongs to the same row of words with capitals. */
function isNext(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.capital === true && before !== undefined && token.at[0] - before.at[1] <= 1 && CYRILLIC.test(token.text);
}

const isFirst = (token: Token | undefined, tools: ReaderTools) =>
  token !== undefined && tools.morphology.forms(token.text).some((form) => form.name === 'first' && form.known && !form.plural);
const isPatronymic = (token: Token | undefined) => token !== undefined && patronymicReadings(levelled(token.text).toLowerCase()).length > 0;

/** Names with a first name that the dictionary has, or with a patronymic. */
function inFull(tokens: readonly Token[], from: number, tools: ReaderTools): Spelled | null {
  const [one, two, three] = [from, from + 1, from + 2];
  if (!CYRILLIC.test(tokens[one]?.text ?? '') || !isNext(tokens, two)) return null;
  const text = (at: number) => tokens[at]?.text ?? '';
  const has3 = isNext(tokens, three);
  const spelled = { from, initials: null };
  if (isPatronymic(tokens[two]) && has3 && (isFirst(tokens[one], tools) || SURNAME.test(levelled(text(three)))))
    return { ...spelled, to: from + 3, first: text(one), patronymic: text(two), surname: text(three), surnameFirst: false };
  if (has3 && isFirst(tokens[two], tools) && isPatronymic(tokens[three]))
    return { ...spelled, to: from + 3, first: text(two), patronymic: text(three), surname: text(one), surnameFirst: true };
  if (isFirst(tokens[one], tools)) {
    if (isPatronymic(tokens[two]) && !/^\p{Lu}\p{L}*вич(?:а|у|ем|е)?$/u.test(text(two)) && !has3)
      return { ...spelled, to: from + 2, first: text(one), patronymic: text(two), surname: null, surnameFirst: false };
    if (isPatronymic(tokens[two]) && agrees(text(one), text(two), tools) && !has3)
      return { ...spelled, to: from + 2, first: text(one), patronymic: text(two), surname: null, surnameFirst: false };
    const east = has3 && !isNext(tokens, from + 3) && [one, two, three].every((at) => text(at).length <= SHORT_NAME);
    return { ...spelled, to: from + (east ? 3 : 2), first: text(one), patronymic: null, surname: east ? `${text(two)} ${text(three)}` : text(two), surnameFirst: false };
  }
  if (isFirst(tokens[two], tools) && !has3 && SURNAME.test(levelled(text(one))) && !isPlace(`${text(one)} ${text(two)}`, tools) && !isPlace(text(one), tools))
    return { ...spelled, to: from + 2, first: text(two), patronymic: null, surname: text(one), surnameFirst: true };
  return guessed(tokens, from, has3, tools) ? { ...spelled, to: from + 2, first: text(one), patronymic: null, surname: text(two), surnameFirst: false } : null;
}

/** A word that no dictionary has before a surname that cannot be anything else: «Айдосом Мукашевым». */
function guessed(tokens: readonly Token[], from: number, has3: boolean, tools: ReaderTools): boolean {
  const [first, surname] = [levelled(tokens[from]?.text ?? ''), levelled(tokens[from + 1]?.text ?? '')];
  if (has3 || !SURNAME.test(surname)) return false;
  if (tools.morphology.forms(first).some((form) => form.known) || isPlace(first, tools) || isPlace(`${first} ${surname}`, tools)) return false;
  return !tools.morphology.forms(surname).some((form) => form.known && form.name === 'place');
}

/** A patronymic of the same gender in the same case; «Ясмина Петрович» has none. */
function agrees(first: string, patronymic: string, tools: ReaderTools): boolean {
  const forms = tools.morphology.forms(first).filter((form) => form.name === 'first');
  return patronymicReadings(levelled(patronymic).toLowerCase()).some((one) => forms.some((form) => form.gender === one.gender && form.case === one.inCase));
}

function isPlace(words: string, { gazetteer, morphology }: ReaderTools): boolean {
  if (gazetteer.called(words).length > 0) return true;
  return morphology.forms(words).some((form) => (form.name === 'place' && form.known) || (form.part === 'noun' && form.lemma.length > 3 && gazetteer.called(form.lemma).length > 0));
}

/** The name with which an office ends though no dictionary has it: «мэр Бурсы Мехмет Йылдырым», «с мэром Сысоевым». */
function endOf(office: Office, tokens: readonly Token[], tools: ReaderTools): readonly NameFound[] {
  let from = office.to;
  while (from - 1 > office.noun && tokens[from - 1]?.capital === true && (from === office.to || isNext(tokens, from))) from -= 1;
  let length = office.to - from;
  if (length < 1 || length > 4) return [];
  const text = (at: number) => tokens[at]?.text ?? '';
  while (length > 1 && (isPlace(text(from), tools) || isAdjective(text(from), tools))) {
    from += 1;
    length -= 1;
  }
  if (length >= 2) {
    const [first, surname] = [text(from), tokens.slice(from + 1, office.to).map((token) => levelled(token.text)).join(' ')];
    if (isPlace(`${first} ${surname}`, tools) || (isPlace(surname, tools) && !SURNAME.test(surname))) return [];
    return [{ from, to: office.to, readings: nameReadings({ first, patronymic: null, surname, surnameFirst: false }, office.cases, tools.morphology) }];
  }
  const alone = levelled(text(from));
  if (!SURNAME.test(alone) || (from === office.noun + 1 && isPlace(alone, tools)) || isAdjective(alone, tools)) return [];
  const readings = surnameReadings(alone, office.cases, tools.morphology).filter((one) => office.cases.includes(one.inCase));
  return [{ from, to: office.to, readings: isPlace(alone, tools) && !(readings[0]?.inCase === 'nomn') ? [] : readings }];
}

/** «Ли Руйфэн, секретарь…»: two words with capitals before a comma and an office. */
function beforeOf(office: Office, tokens: readonly Token[], tools: ReaderTools): readonly NameFound[] {
  const comma = office.from - 1;
  if (!office.cases.includes('nomn') || !/^[,—–(-]$/.test(tokens[comma]?.text ?? '')) return [];
  const from = comma - 2;
  if (tokens[from]?.capital !== true || !isNext(tokens, from + 1) || isNext(tokens, from)) return [];
  const [first, surname] = [tokens[from]?.text ?? '', tokens[from + 1]?.text ?? ''];
  if (!CYRILLIC.test(first) || [first, surname, `${first} ${surname}`].some((words) => isPlace(words, tools)) || isAdjective(first, tools)) return [];
  return [{ from, to: comma, readings: nameReadings({ first, patronymic: null, surname, surnameFirst: false }, ['nomn'], tools.morphology) }];
}

const isAdjective = (word: string, { morphology }: ReaderTools) => morphology.forms(levelled(word)).some((form) => form.known && (form.part === 'adjective' || form.part === 'participle') && form.name === null);

/** All forms in which a surname may stand by itself: how a naming by surname alone is told. */
export function isSurnameOf(word: string, surname: string, gender: 'masc' | 'femn', tools: ReaderTools): boolean {
  const level = levelled(word);
  return level === surname || NAME_CASES.some((inCase) => surnameNominative(level, gender, inCase).name === surname && surnameNominative(level, gender, inCase).fit >= 1) || lemmaIs(level, surname, tools);
}

const lemmaIs = (word: string, surname: string, { morphology }: ReaderTools) =>
  morphology.forms(word.toLowerCase()).some((form) => form.known && form.part === 'noun' && form.lemma === surname.toLowerCase());
