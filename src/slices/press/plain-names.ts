import type { Lexicon } from './lexicon.ts';
import type { NameSpan } from './mentions.ts';
import { nameInNominative } from './plain-name-cases.ts';
import { levelled } from './russian-name.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** «Charles de Gaulle», «Leo Quinn III» are one name. */
const PARTICLE = /^(?:de|du|da|van|von|der|den|la|le|di|del|bin|el)$/;
const LONGEST = 5;
/** Between a comma and an office: «Phil Keeble, the new mayor». */
const BETWEEN = 4;
/** In these a town stands in the genitive right before the name. */
const DECLINED: ReadonlySet<string> = new Set(['pl', 'uk', 'be']);
const OF = /^(?:of|the|der|des|de|du|la|in|from|for|von)$/;
const OFFICES: ReadonlySet<string> = new Set(['head', 'deputy', 'official', 'state', 'other']);
const NAME = /^\p{Lu}(?:[\p{L}\p{M}'’ʼ-]*\p{Ll}[\p{L}\p{M}'’ʼ-]*|\p{Lu}{2,}[\p{L}'’-]*|)$/u;
const NUMERAL = /^(?:II|III|IV|Jr|Sr)$/;

/** Names beside offices, in languages of which no dictionary is at hand; then their surnames alone. */
export function plainNames(sentences: readonly Sentence[], lang: string, tools: ReaderTools): readonly NameSpan[] {
  const lexicon = tools.words.about('offices', lang);
  const found = sentences.flatMap((sentence, index) => besideOffices(sentence, index, lang, lexicon, tools));
  const alone = sentences.flatMap((sentence, index) => bySurname(sentence, index, lang, found));
  return [...found, ...alone].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}

type IsOffice = (at: number) => boolean;

function besideOffices(sentence: Sentence, index: number, lang: string, lexicon: Lexicon, tools: ReaderTools): readonly NameSpan[] {
  const { tokens } = sentence;
  const isOffice: IsOffice = (at) => tokens[at]?.kind === 'word' && lexicon.at(tokens, at).some(({ is }) => OFFICES.has(is));
  const spans: NameSpan[] = [];
  let at = 0;
  while (at < tokens.length) {
    const to = withoutCountries(tokens, at, endOfName(tokens, at), lang, tools);
    const from = beginning(tokens, at, to, lang, isOffice, tools);
    at = Math.max(tokens[from]?.capital === true ? to : from, at + 1);
    const words = tokens.slice(from, to);
    if (words.length < 2 || !isPerson(tokens, from, to, isOffice, tools)) continue;
    spans.push({
      sentence: index,
      from,
      to,
      name: nameInNominative(textOf(words), lang),
      at: [tokens[from]?.at[0] ?? 0, tokens[to - 1]?.at[1] ?? 0],
    });
  }
  return spans;
}

/** Where the name itself begins: «Deputy Mayor Zhu Weiwei», «burmistrz Oleśnicy Adam Horbacz», «mayor of Kazan Ilsur Metshin». */
function beginning(
  tokens: readonly Token[],
  row: number,
  to: number,
  lang: string,
  isOffice: IsOffice,
  { gazetteer, words }: ReaderTools,
): number {
  let from = row;
  // «Panevėžys Deputy Mayor Rimas Stonkus»
  for (let at = row; at < to; at += 1) if (isOffice(at)) from = at + 1;
  // «мер міста-побратима Біла Церква Іван Коваль»: a name of two words follows the town's.
  const before = tokens[row - 1] === undefined ? [] : words.about('municipal', lang).at(tokens, row - 1);
  if (DECLINED.has(lang) && to - from > 2 && before.some((one) => one.is === 'town' && one.to === row)) return to - 2;
  const isPlace = () => OF.test(tokens[from - 1]?.low ?? '') && gazetteer.called(tokens[from]?.text ?? '').length > 0;
  while (to - from > 2 && (DECLINED.has(lang) ? isOffice(from - 1) || from > row : isPlace())) from += 1;
  return from;
}

function isPerson(tokens: readonly Token[], from: number, to: number, isOffice: IsOffice, { gazetteer }: ReaderTools): boolean {
  if (tokens[from]?.capital !== true) return false;
  for (let at = from; at < to; at += 1) if (isOffice(at)) return false;
  const text = textOf(tokens.slice(from, to));
  return gazetteer.called(text).length === 0 && (isAfterOffice(tokens, from, isOffice) || isBeforeOffice(tokens, to, isOffice));
}

/** «Бауыржан Ғайса Оңтүстік Кореяның Ёнин»: a country begins what is not the name. */
function withoutCountries(tokens: readonly Token[], from: number, to: number, lang: string, { words }: ReaderTools): number {
  for (let at = from + 2; at < to; at += 1) if (words.about('countries', lang).at(tokens, at).length > 0) return at;
  return to;
}

/** After the last word of the name that begins at this token; the token itself if none does. */
function endOfName(tokens: readonly Token[], from: number): number {
  if (!isNameWord(tokens[from])) return from;
  let to = from + 1;
  while (to - from < LONGEST) {
    const next = tokens[to];
    if (next === undefined || next.at[0] - (tokens[to - 1]?.at[1] ?? 0) > 1) break;
    if (isNameWord(next)) to += 1;
    else if (next.text === '.' && tokens[to - 1]?.text.length === 1) to += 1;
    else if (PARTICLE.test(next.text) && isNameWord(tokens[to + 1])) to += 2;
    else break;
  }
  return to;
}

const isNameWord = (token: Token | undefined) => token?.capital === true && (NAME.test(token.text) || NUMERAL.test(token.text));

const textOf = (words: readonly Token[]) =>
  words
    .map((word) => (NUMERAL.test(word.text) ? word.text : levelled(word.text)))
    .join(' ')
    .replaceAll(' .', '.');

function isAfterOffice(tokens: readonly Token[], from: number, isOffice: IsOffice): boolean {
  if (OF.test(tokens[from - 1]?.low ?? '')) return false;
  // «le maire de Vienne, Paul Lenoir»
  const isAfterComma = tokens[from - 1]?.text === ',';
  let saysOfWhat = !isAfterComma;
  for (let at = isAfterComma ? from - 2 : from - 1; at >= 0 && from - at <= 2 * BETWEEN; at -= 1) {
    if (isOffice(at)) return saysOfWhat || at === from - 2;
    if (tokens[at]?.kind !== 'word') return false;
    saysOfWhat ||= OF.test(tokens[at]?.low ?? '');
  }
  return false;
}

function isBeforeOffice(tokens: readonly Token[], to: number, isOffice: (at: number) => boolean): boolean {
  if (!/^[,(–—]$/.test(tokens[to]?.text ?? '')) return false;
  for (let at = to + 1; at <= to + BETWEEN; at += 1) {
    if (isOffice(at)) return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** «Puckett», «Осокіна» of persons that the page names in full elsewhere. */
function bySurname({ tokens }: Sentence, index: number, lang: string, found: readonly NameSpan[]): readonly NameSpan[] {
  if (found.length === 0) return [];
  return tokens.flatMap((token, at): readonly NameSpan[] => {
    if (!token.capital || token.text.length < 3 || found.some((one) => one.sentence === index && at >= one.from && at < one.to)) return [];
    const nominative = nameInNominative(levelled(token.text), lang);
    const person = found.find((one) => [token.text, nominative].includes(one.name.split(' ').at(-1) ?? ''));
    if (person === undefined) return [];
    return [{ sentence: index, from: at, to: at + 1, name: person.name, at: token.at }];
  });
}
