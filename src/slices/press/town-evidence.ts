import type { Naming } from './naming.ts';
import { plainSays } from './plain-evidence.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import type { TownCandidate } from './town-candidate.ts';

export const ENOUGH = 2;

/** How much speaks for a town at these tokens. */
export function evidenceFor(
  marks: SentenceMarks,
  from: number,
  to: number,
  candidates: readonly TownCandidate[],
  language: string,
  tools: ReaderTools,
): Naming {
  const { tokens } = marks.sentence;
  const largest = candidates[0]?.places[0];
  const first = tokens[from];
  const before = contextBefore(marks, from);
  let evidence = saidBefore(marks, from, to, before, candidates, tools);
  if (countryAfter(marks, to)) evidence += 1.5;
  if (largest !== undefined) evidence += sizeSays(largest.population);
  if (to - from > 1 && candidates.length > 0) evidence += 1.5;
  if (language === 'ru' && to - from === 1 && first !== undefined)
    evidence += dictionarySays(first, { begins: from === 0, inside: /^(?:в|во|из)$/.test(tokens[from - 1]?.low ?? '') }, candidates, tools);
  if (isShortInCapitals(tokens, from, to)) evidence -= 2;
  if (inShortQuotes(tokens, from, to)) evidence -= 3;
  const plain = language === 'ru' ? null : plainSays(marks, from, to, candidates, before, language, tools);
  evidence += plain?.evidence ?? 0;
  const otherwise =
    plain?.refuted === true ||
    municipalWord(marks, from, before.called || before.authority) ||
    headOfTown(marks, from, to, tools) ||
    hasRegion(marks, from, to) ||
    agreesWithNext(tokens, from, to, language, tools) ||
    beforeTitle(marks, to);
  return {
    marks,
    from,
    to,
    candidates,
    evidence,
    refuted: otherwise || before.noTown,
    afterNoTown: before.noTown && !otherwise,
    called: before.called,
    abroad: before.country,
    fromThere: before.authority && before.preposition,
  };
}

/** What the words before it say for a town. */
function saidBefore(
  marks: SentenceMarks,
  from: number,
  to: number,
  before: Before,
  candidates: readonly TownCandidate[],
  tools: ReaderTools,
): number {
  const authority = before.authority ? (headThenPerson(marks, from, to, tools) ? 3.5 : 2) : 0;
  const country = before.country ? (isOfCountry(marks, from, candidates) ? 2.5 : 2) : 0;
  return (before.called ? 3 : 0) + authority + (before.preposition ? 1.5 : 0) + country;
}

/** «китайским Паньчжихуа», where the gazetteer has it in China. */
function isOfCountry({ countries }: SentenceMarks, from: number, [first]: readonly TownCandidate[]): boolean {
  const country = countries.get(from - 1);
  return country !== undefined && first?.declined === true && first.places.some((place) => place.countryCode === country);
}

/** «мэр китайского города Ван Вэньли»: a person follows, whoever does not know the name. */
function headOfTown({ sentence: { tokens }, municipal }: SentenceMarks, from: number, to: number, tools: ReaderTools): boolean {
  if (tools.morphology.forms(tokens[to]?.text ?? '').some((one) => one.known && one.name === 'first')) return false;
  // «главы города Очамчыра Хрипса Джопуа»: of three words the first is the town.
  const ofCountry = /[сц]кого$/.test(tokens[from - 2]?.low ?? '');
  if (!ofCountry && tokens[to]?.capital === true && tokens[to + 1]?.capital === true) return false;
  if (to - from !== 1 || !/^города$/.test(tokens[from - 1]?.low ?? '') || tokens[to]?.capital !== true) return false;
  return [2, 3].some((back) => municipal.get(from - back)?.has('authority') ?? false);
}

/** «мэр Маркса Ирина Котова»: between an office and a first name stands a town, though it looks like a surname. */
function headThenPerson(
  { sentence: { tokens }, municipal }: SentenceMarks,
  from: number,
  to: number,
  { morphology }: ReaderTools,
): boolean {
  const next = tokens[to];
  if (next?.capital !== true || municipal.get(from - 1)?.has('authority') !== true) return false;
  return morphology.forms(next.text).some((form) => form.known && form.name === 'first');
}

/** «Совет», «Глава», «Волга»: places are called so, too, but not here; `isSaid`: a word calls it a town, or somebody heads it. */
function municipalWord({ municipal }: SentenceMarks, index: number, isSaid: boolean): boolean {
  const says = municipal.get(index);
  return says !== undefined && [...says].some((one) => one !== 'in' && one !== 'ordinary' && (one !== 'no place' || !isSaid));
}

interface Before {
  readonly called: boolean;
  readonly authority: boolean;
  readonly preposition: boolean;
  readonly country: boolean;
  readonly noTown: boolean;
}

const BACK = 3;

function contextBefore({ sentence: { tokens }, municipal, countries, regions }: SentenceMarks, from: number): Before {
  const directly = from - 1 - (tokens[from - 1]?.text === '.' || tokens[from - 1]?.text === '«' ? 1 : 0);
  const says = municipal.get(directly);
  const partner = tokens[directly]?.text === ',' ? directly - 1 : directly;
  const saysCountry = (index: number) =>
    (countries.has(index) && !OF_COUNTRY.test(tokens[index]?.low ?? '')) ||
    (regions.has(index) && !/^(?:област|кра|воевод|республик)/.test(tokens[index]?.low ?? ''));
  const called = says?.has('town') ?? false;
  let authority = says?.has('authority') ?? false;
  for (let index = directly - 1; !authority && index >= Math.max(0, directly - BACK); index -= 1) {
    const token = tokens[index + 1];
    if (token === undefined || token.kind === 'mark' || (token.capital && index + 1 < directly)) break;
    authority = municipal.get(index)?.has('authority') ?? false;
  }
  return {
    called,
    authority,
    preposition: says?.has('in') ?? false,
    country: saysCountry(directly) || (PARTNER.test(tokens[partner]?.low ?? '') && saysCountry(partner - 1)),
    noTown: !called && (says?.has('no-town') ?? false) && !(says?.has('in') ?? false),
  };
}

/** Offices and bodies that tell a country: after them stands a person as well as a town. */
const OF_COUNTRY = /^(?:горисполком|райисполком|облисполком|мингор)/u;

/** «турецкий партнёр, Джейхан». */
const PARTNER = /^(?:партнер|побратим|город-побратим|город-партнер|сосед|коллег)\p{L}*$/u;

/** «(Германия)», «, Беларусь», «Мурманской области». */
function countryAfter({ sentence: { tokens }, countries, regions }: SentenceMarks, to: number): boolean {
  const skip = /^[(,]$/.test(tokens[to]?.text ?? '') ? 1 : 0;
  return regions.has(to + skip) || (skip === 1 && countries.has(to + 1) && /^[),.]$/.test(tokens[to + 2]?.text ?? '.'));
}

function sizeSays(population: number): number {
  if (population >= 100_000) return 1;
  if (population >= 20_000) return 0.5;
  return population >= 3_000 ? 0 : -1;
}

/** Where a word stands: first in its sentence; after «в» or «из». */
interface Where {
  readonly begins: boolean;
  readonly inside: boolean;
}

const LARGE = 50_000;

/** «в Королёве», but «с Королёвым». */
function isInside({ inside }: Where, [first]: readonly TownCandidate[]): boolean {
  return inside && first?.declined === true && (first.places[0]?.population ?? 0) >= LARGE;
}

/** What the dictionary makes of one word: a name of a place, a surname, or a word like any other. */
function dictionarySays(token: Token, where: Where, candidates: readonly TownCandidate[], tools: ReaderTools): number {
  const beginsSentence = where.begins;
  const forms = tools.morphology.forms(token.text);
  const known = forms.filter((one) => one.known);
  if (known.some((one) => one.name === 'place')) {
    const ordinary = known.find((one) => one.name === null);
    if (ordinary === undefined) return 1.5;
    return beginsSentence ? (ordinary.part === 'adjective' ? -2 : 0.5) : 1;
  }
  if (known.some((one) => one.name !== null))
    return known.some((one) => one.name === 'surname') && isInside(where, candidates) ? -0.5 : -1.5;
  if (known.length > 0) return beginsSentence ? -3 : -0.5;
  if (candidates[0]?.declined === true) return (candidates[0].places[0]?.population ?? 0) >= 15_000 ? 1 : 0.5;
  return forms[0]?.name === 'surname' ? -0.5 : 0;
}

function isShortInCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  const text = tokens[from]?.text ?? '';
  return to - from === 1 && text.length <= 5 && text.length > 1 && text === text.toUpperCase();
}

function inShortQuotes(tokens: readonly Token[], from: number, to: number): boolean {
  return /^[«"“„]$/.test(tokens[from - 1]?.text ?? '') && /^[»"”“]$/.test(tokens[to]?.text ?? '');
}

function hasRegion({ regions, countries }: SentenceMarks, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (regions.has(index) || (to - from === 1 && countries.has(index))) return true;
  return false;
}

/** «Московская область», «Минский Совет»: an adjective before its noun. */
function agreesWithNext(tokens: readonly Token[], from: number, to: number, language: string, tools: ReaderTools): boolean {
  const [token, next] = [tokens[from], tokens[to]];
  if (language !== 'ru' || to - from !== 1 || token === undefined || next?.kind !== 'word' || /[-]/.test(token.text)) return false;
  const adjectives = tools.morphology
    .forms(token.text)
    .filter((one) => one.known && (one.part === 'adjective' || one.part === 'participle'));
  if (adjectives.length === 0) return false;
  const nouns = tools.morphology
    .forms(next.text)
    .filter((one) => (one.part === 'noun' && one.name === null) || (one.part === 'adjective' && !next.capital));
  return nouns.some((noun) =>
    adjectives.some((one) => one.case === noun.case && one.plural === noun.plural && (one.plural || one.gender === noun.gender)),
  );
}

/** «Калужский район», «Минский Совет»: the name goes on. */
function beforeTitle({ municipal }: SentenceMarks, to: number): boolean {
  return municipal.get(to)?.has('okrug') ?? false;
}
