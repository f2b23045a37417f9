import { councilsIn, councilsOfPage } from './council-towns.ts';
import { type DistrictNaming, districtsOf } from './districts.ts';
import type { NameSpan, TownMention } from './mentions.ts';
import type { Naming } from './naming.ts';
import { nominativesOf } from './nominatives.ts';
import { marksOf, type SentenceMarks } from './sentence-marks.ts';
import { settled } from './settled-towns.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import { madeOfName } from './town-adjectives.ts';
import type { TownCandidate } from './town-candidate.ts';
import { candidatesOf, SMALL } from './town-candidates.ts';
import { ENOUGH, evidenceFor } from './town-evidence.ts';
import { endOfUnknown, isTownUnknown, mayBeUnknown, sameUnknown } from './unknown-towns.ts';

/** All namings of municipalities in the story, in order. A town has one `Town` for all its mentions. `page`: all that stands around the story. */
export function findTowns(
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  language: string,
  tools: ReaderTools,
  page = '',
): readonly TownMention[] {
  const marks = sentences.map((sentence) => marksOf(sentence, language, tools));
  const taken = takenByPeople(names);
  const districts = marks.map((one) => (language === 'ru' && tools.without?.has('districts') !== true ? districtsOf(one, tools) : []));
  const namings = marks.flatMap((one, sentence) => namingsIn(one, taken.get(sentence), districts[sentence] ?? [], language, tools));
  const councils = councilsIn(marks, language);
  const adjectives = new Set([...councils.map((one) => one.adjective), ...councilsOfPage(page, language)]);
  const ofDistricts = councils.filter((one) => one.ofDistrict);
  const own = namings.filter(
    (one) => !ofDistricts.some(({ sentence, index }) => marks[sentence] === one.marks && one.from <= index && index < one.to),
  );
  return settled({
    marks,
    namings: accepted(own, seatsOf(own, districts.flat()), adjectives, language),
    districts,
    councils,
    language,
    tools,
  });
}

function takenByPeople(names: readonly NameSpan[]): ReadonlyMap<number, ReadonlySet<number>> {
  const taken = new Map<number, Set<number>>();
  for (const { sentence, from, to } of names) {
    const tokens = taken.get(sentence) ?? new Set();
    for (let index = from; index < to; index += 1) tokens.add(index);
    taken.set(sentence, tokens);
  }
  return taken;
}

const LONGEST = 4;

/** Stretches that may be names of towns; the longest with a place in the gazetteer, or one after «город». */
function namingsIn(
  marks: SentenceMarks,
  taken: ReadonlySet<number> | undefined,
  districts: readonly DistrictNaming[],
  language: string,
  tools: ReaderTools,
): readonly Naming[] {
  const { tokens } = marks.sentence;
  const busy = new Set(taken);
  for (const { from, to } of districts) for (let index = from; index < to; index += 1) busy.add(index);
  const found: Naming[] = [];
  for (let index = 0; index < tokens.length; ) {
    const naming = tokens[index]?.capital === true && !busy.has(index) ? namingAt(marks, index, busy, language, tools) : null;
    if (naming !== null) found.push(naming);
    index = naming?.to ?? index + 1;
  }
  return found;
}

/** In Kazakh and Kyrgyz the last word of a name alone has a suffix: «Ташкентте Ош» are two. */
function suffixIsLast({ name }: TownCandidate, first: Token | undefined, language: string): boolean {
  return (language !== 'kk' && language !== 'ky') || name.toLowerCase().split(' ')[0] === first?.text.toLowerCase();
}

/** A name of several words whose forms have this one, or whose last word the dictionary knows as a place: «Нового Уренгоя». */
function isWhole(one: TownCandidate, tokens: readonly Token[], language: string, { morphology }: ReaderTools): boolean {
  if (!suffixIsLast(one, tokens[0], language)) return false;
  if (one.declined !== false) return true;
  const last = one.name.split(' ').at(-1)?.toLowerCase();
  return (
    language === 'ru' &&
    morphology.forms(tokens.at(-1)?.text ?? '').some((form) => form.known && form.name === 'place' && form.lemma === last)
  );
}

/** «Frankfurt am Main», «Ростов на Дону». */
function isLink(tokens: readonly Token[], index: number): boolean {
  return SMALL.test(tokens[index]?.low ?? '') && tokens[index + 1]?.capital === true;
}

function namingAt(marks: SentenceMarks, from: number, busy: ReadonlySet<number>, language: string, tools: ReaderTools): Naming | null {
  const { tokens } = marks.sentence;
  let reach = from + 1;
  while (reach - from < LONGEST && !busy.has(reach) && (tokens[reach]?.capital === true || isLink(tokens, reach))) reach += 1;
  for (let to = reach; to > from; to -= 1) {
    if (tokens[to - 1]?.capital !== true) continue;
    const candidates = candidatesOf(tokens.slice(from, to), language, tools);
    const good = to - from > 1 ? candidates.filter((one) => isWhole(one, tokens.slice(from, to), language, tools)) : candidates;
    if (good.length > 0) return evidenceFor(marks, from, to, good, language, tools);
  }
  if (language === 'ru') return unknownAt(marks, from, tools);
  const unknown = evidenceFor(marks, from, endOfUnknown(marks, from, busy), [], language, tools);
  return unknown.called || mayBeUnknown(marks, from, language, tools) ? unknown : null;
}

/** A Russian word that the gazetteer does not have, if it may be a town all the same. */
function unknownAt(marks: SentenceMarks, from: number, tools: ReaderTools): Naming | null {
  const token = marks.sentence.tokens[from];
  if (isAcronym(token)) return null;
  const unknown = evidenceFor(marks, from, from + 1, [], 'ru', tools);
  if (unknown.called) return isOrdinary(token, tools) ? null : unknown;
  return looksForeign(token, tools) || (unknown.abroad && isPlace(token, tools)) ? { ...unknown, called: unknown.abroad } : null;
}

/** БРИКС is no town, whatever stands before it. */
function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** «Город Юности». */
function isOrdinary(token: Token | undefined, { morphology }: ReaderTools): boolean {
  const known = morphology.forms(token?.text ?? '').filter((one) => one.known);
  return known.length > 0 && known.every((one) => one.part === 'noun' && one.name === null);
}

/** «азербайджанский Бейлаган»: the dictionary has the place, the gazetteer does not. */
function isPlace(token: Token | undefined, { morphology }: ReaderTools): boolean {
  return morphology.forms(token?.text ?? '').some((one) => one.known && one.name === 'place');
}

/** A word that the dictionary does not have: «китайского Линьцана». */
function looksForeign(token: Token | undefined, { morphology }: ReaderTools): boolean {
  return token !== undefined && token.text.length > 3 && morphology.forms(token.text).every((one) => !one.known);
}

/** «Сокол» is a town where the page names «Сокольский район». */
function seatsOf(namings: readonly Naming[], districts: readonly DistrictNaming[]): readonly Naming[] {
  const adjectives = [...new Set(districts.map((one) => one.adjective.replaceAll('ё', 'е')))];
  return namings.filter(({ candidates: [first], evidence, refuted }) => {
    if (first?.declined !== true || refuted || evidence < LITTLE) return false;
    const { adjective } = madeOfName(first.name);
    return adjectives.some((one) => adjective.test(one));
  });
}

const LITTLE = -0.5;

/** A name accepted in a row is known to the next round. */
const ROUNDS = 2;

/** Those with enough for them; then those that stand in a row with an accepted one, or bear its name. */
function accepted(
  namings: readonly Naming[],
  seats: readonly Naming[],
  councils: ReadonlySet<string>,
  language: string,
): readonly Naming[] {
  const sure = new Set(namings.filter((one) => !one.refuted && one.evidence >= ENOUGH && (one.candidates.length > 0 || one.called)));
  for (const one of seats) sure.add(one);
  for (let round = 0; round < ROUNDS; round += 1) addAlike(namings, sure);
  if (language === 'ru') for (const one of oftenIn(namings, sure)) sure.add(one);
  for (const one of namings) {
    const open = one.candidates.length === 0 || (one.evidence >= ENOUGH - 1 && language !== 'ru');
    if (open && !sure.has(one) && isTownUnknown(one, sure, councils, language)) sure.add(one);
  }
  if (language !== 'ru') for (const one of sameUnknown(namings, sure, language)) sure.add(one);
  return namings.filter((one) => sure.has(one));
}

/**
 * Names that no gazetteer has: other forms of one that something calls a town, and those that stand after «в» or «из» at least twice:
 * «из Биттерфельд-Вольфена», «в Биттерфельд-Вольфен».
 */
function oftenIn(namings: readonly Naming[], sure: ReadonlySet<Naming>): readonly Naming[] {
  const unknown = namings.filter((one) => one.candidates.length === 0 && !one.refuted).slice(0, MOST_UNKNOWN);
  const formsOf = new Map(unknown.map((one) => [one, nominativesOf([one.marks.sentence.tokens[one.from]?.low ?? ''], 'ru')]));
  return unknown.filter((one) => {
    const forms = formsOf.get(one) ?? [];
    const same = unknown.filter((other) => formsOf.get(other)?.some((form) => forms.includes(form)) === true);
    return same.some((other) => sure.has(other)) || same.filter((other) => other.evidence >= IN_PLACE).length > 1;
  });
}

/** A preposition of place before a word that no dictionary has. */
const IN_PLACE = 1;
const MOST_UNKNOWN = 60;

/** Enough for a case form of a town's name that stands in a row with a town. */
const IN_ROW = -1;

/** Adds those that bear the name of a sure one, or stand in a row with it. */
function addAlike(namings: readonly Naming[], sure: Set<Naming>): void {
  const names = new Set([...sure].flatMap((one) => one.candidates.slice(0, 1).map((candidate) => candidate.name)));
  for (const one of namings) {
    if (sure.has(one) || (one.refuted && !one.afterNoTown) || one.candidates.length === 0) continue;
    const again = one.evidence > -4 && one.candidates.some((candidate) => names.has(candidate.name) && candidate.declined !== false);
    const needed = one.candidates[0]?.declined === true ? IN_ROW : ENOUGH - 1.5;
    if (again || (!one.refuted && one.evidence >= needed && inRow(one, sure))) sure.add(one);
  }
}

/** «Пензы, Вологды и Омска»: separated from an accepted one by a comma, «и» or a dash alone. */
function inRow(naming: Naming, sure: ReadonlySet<Naming>): boolean {
  const { tokens } = naming.marks.sentence;
  for (const one of sure) {
    if (one.marks !== naming.marks) continue;
    const gap = one.to <= naming.from ? tokens.slice(one.to, naming.from) : tokens.slice(naming.to, one.from);
    if (gap.length === 1 && /^(?:,|и|і|й|i|and|und|et|oraz|жана|және|мен|—|–|-)$/.test(gap[0]?.low ?? '')) return true;
  }
  return false;
}
