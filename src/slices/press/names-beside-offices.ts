import { CYRILLIC, isAdjective, isNext, isPlace, SURNAME } from './name-words.ts';
import type { Office } from './offices.ts';
import { levelled, type NameReading, nameReadings, surnameReadings } from './russian-name.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** A stretch of tokens that reads as a name, with the ways to read it, the likeliest first. */
export interface NameFound {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly NameReading[];
}

const SHORT_NAME = 4;
const LONGEST = 4;
/** After these stands a town. */
const TOWN_WORDS = /^(?:города?|г|район[аы]?|округа?|села|деревни|поселка|станицы|области|края|республики)$/;

/** The name with which an office ends though no dictionary has it: «мэр Бурсы Мехмет Йылдырым», «с мэром Сысоевым». */
export function nameAtEndOf(office: Office, tokens: readonly Token[], tools: ReaderTools): NameFound | null {
  const row = rowAtEndOf(office, tokens);
  if (row === office.to || office.to - row > LONGEST) return null;
  const from = withoutPlace(row, office.to, tokens, tools);
  const first = tokens[from]?.text ?? '';
  if (office.to - from === 1) {
    const isOfPlace = from > row && isAdjective(tokens[from - 1]?.text ?? '', tools);
    return isOfPlace || TOWN_WORDS.test(tokens[from - 1]?.low ?? '') ? null : surnameAlone(first, from, office, tools);
  }
  const surname = tokens
    .slice(from + 1, office.to)
    .map((token) => levelled(token.text))
    .join(' ');
  // «Великого Новгорода» is no name; «Бурсы Алинур Акташ» has its town already.
  if (from === row && (isPlace(`${first} ${surname}`, tools) || (isPlace(surname, tools) && !SURNAME.test(surname)))) return null;
  return {
    from,
    to: office.to,
    readings: nameReadings({ first, patronymic: null, surname, surnameFirst: false }, office.cases, tools.morphology),
  };
}

/** Where the row of words with capitals begins that ends with the office. */
function rowAtEndOf(office: Office, tokens: readonly Token[]): number {
  let from = office.to;
  while (from - 1 > office.noun && tokens[from - 1]?.capital === true && (from === office.to || isNext(tokens, from))) from -= 1;
  return from;
}

/** «Нови-Сада Милана Джурича» without its town; three short words are a name of the East. */
function withoutPlace(row: number, to: number, tokens: readonly Token[], tools: ReaderTools): number {
  const text = (at: number) => tokens[at]?.text ?? '';
  let from = row;
  if (to - from === 3 && !tokens.slice(from, to).every((token) => token.text.length <= SHORT_NAME)) from += 1;
  // «мэр Чачака Милан Тодорич»: with one town before it two words are the name, though the first is a town, too.
  const mayBeLess = (at: number) => to - at > 2 || (to - at === 2 && at === row && SURNAME.test(levelled(text(to - 1))));
  while (mayBeLess(from) && (isPlaceOf(text(from), tools) || isAdjective(text(from), tools))) from += 1;
  return from;
}

/** A place in the genitive, as after an office: «Назым» may be a river, but «секретарь маслихата Назым Сарсенова» is not of it. */
function isPlaceOf(word: string, tools: ReaderTools): boolean {
  const forms = tools.morphology.forms(word).filter((form) => form.known && form.name === 'place');
  return isPlace(word, tools) && (forms.length === 0 || forms.some((form) => form.case === 'gent'));
}

function surnameAlone(word: string, from: number, office: Office, tools: ReaderTools): NameFound | null {
  const surname = levelled(word);
  const place = isPlace(surname, tools);
  if (!SURNAME.test(surname) || isAdjective(surname, tools) || (place && from === office.noun + 1)) return null;
  const readings = surnameReadings(surname, office.cases, tools.morphology).filter((one) => office.cases.includes(one.inCase));
  return place && readings[0]?.inCase !== 'nomn' ? null : { from, to: office.to, readings };
}

/** «Ли Руйфэн, секретарь…»: two words with capitals before a comma and an office. */
export function nameBefore(office: Office, tokens: readonly Token[], tools: ReaderTools): NameFound | null {
  const comma = office.from - 1;
  if (!office.cases.includes('nomn') || !/^[,—–(-]$/.test(tokens[comma]?.text ?? '')) return null;
  const from = comma - 2;
  if (tokens[from]?.capital !== true || !isNext(tokens, from + 1) || isNext(tokens, from)) return null;
  const [first, surname] = [tokens[from]?.text ?? '', tokens[from + 1]?.text ?? ''];
  if (!CYRILLIC.test(first) || isAdjective(first, tools)) return null;
  if ([first, surname, `${first} ${surname}`].some((words) => isPlace(words, tools))) return null;
  return {
    from,
    to: comma,
    readings: nameReadings({ first, patronymic: null, surname, surnameFirst: false }, ['nomn'], tools.morphology),
  };
}
