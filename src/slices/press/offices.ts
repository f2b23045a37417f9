import type { Lexicon } from './lexicon.ts';
import type { Morphology } from './morphology.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

export type OfficeKind = 'head' | 'deputy' | 'official' | 'state' | 'other' | 'author';

/** The naming of an office: «первым заместителем главы Южноуральского городского округа». Indexes are of the sentence's tokens. */
export interface Office {
  readonly kind: OfficeKind;
  /** With the adjectives before its noun. */
  readonly from: number;
  /** The noun itself: «заместителем». */
  readonly noun: number;
  readonly to: number;
  /** Of a state, a region, a ministry, whatever its noun. */
  readonly isOfRegion: boolean;
  /** «депутаты» of several persons. */
  readonly isPlural: boolean;
  /** The cases in which the noun may stand; empty in languages without them. */
  readonly cases: readonly string[];
}

const KINDS: readonly string[] = ['head', 'deputy', 'official', 'state', 'other', 'author'] satisfies readonly OfficeKind[];
const isKind = (is: string): is is OfficeKind => KINDS.includes(is);

/** An office with its adjectives and what it is of is no longer than this. */
const LONGEST = 16;
const LONGEST_PLAIN = 8;
const QUOTED = 14;
const PREPOSITIONS = new Set(['по', 'при', 'от', 'для']);
/** A representative is somewhere; a mayor is not. */
const PLACED = new Set([
  'посол',
  'консул',
  'генконсул',
  'представитель',
  'полпред',
  'атташе',
  'уполномоченный',
  'торгпред',
  'поверенный',
  'советник',
  'советник-посланник',
  'секретарь',
]);
const ABBREVIATED = new Set(['им', 'г', 'св', 'обл', 'р', 'с', 'пос', 'о', 'и', 'зам', 'гор']);
const BEFORE = /^(?:его|ее|их|врио|экс-.+|вице-.+)$/;

/** Several parts of the reader ask for the same sentence. */
const known = new WeakMap<readonly Token[], readonly Token[]>();

/** Words in the dictionary form, so that one line of a file of words finds all cases. */
export function lemmaTokens(tokens: readonly Token[], morphology: Morphology): readonly Token[] {
  const lemmas =
    known.get(tokens) ?? tokens.map((token) => (token.kind === 'word' ? { ...token, low: lemmaOf(token, morphology) } : token));
  known.set(tokens, lemmas);
  return lemmas;
}

function lemmaOf(token: Token, morphology: Morphology): string {
  if (token.kind !== 'word') return token.low;
  const forms = morphology.forms(token.text);
  const nouns = forms.filter((one) => one.part === 'noun');
  const form = nouns.find((one) => one.known && one.name === null) ?? nouns.find((one) => one.known) ?? nouns[0] ?? forms[0];
  return form === undefined ? token.low : form.lemma.replaceAll('ё', 'е');
}

/** All offices of a sentence, left to right, none inside another; `names` are the tokens at which a name begins. */
export function officesIn(sentence: Sentence, names: ReadonlySet<number>, lang: string, tools: ReaderTools): readonly Office[] {
  const lexicon = tools.words.about('offices', lang);
  const { tokens } = sentence;
  const lemmas = lang === 'ru' ? lemmaTokens(tokens, tools.morphology) : tokens;
  const found: Office[] = [];
  let index = 0;
  while (index < tokens.length) {
    const noun = names.has(index) ? null : nounAt(lexicon, tokens, lemmas, index);
    if (noun === null) {
      index += 1;
      continue;
    }
    const office =
      lang === 'ru'
        ? russianOffice({ tokens, lemmas, names, lexicon, morphology: tools.morphology }, index, noun)
        : plainOffice(tokens, index, noun, names);
    found.push(office);
    index = Math.max(office.to, noun.to);
  }
  return found;
}

interface Noun {
  readonly kind: OfficeKind;
  readonly to: number;
}

function nounAt(lexicon: Lexicon, tokens: readonly Token[], lemmas: readonly Token[], index: number): Noun | null {
  if (tokens[index]?.kind !== 'word') return null;
  const meanings = [...lexicon.at(tokens, index), ...(lemmas === tokens ? [] : lexicon.at(lemmas, index))];
  let best: Noun | null = null;
  for (const { is, to } of meanings) if (isKind(is) && (best === null || to > best.to)) best = { kind: is, to };
  return best;
}

function plainOffice(tokens: readonly Token[], index: number, noun: Noun, names: ReadonlySet<number>): Office {
  let to = noun.to;
  while (
    to < tokens.length &&
    to - index < LONGEST_PLAIN &&
    !names.has(to) &&
    tokens[to]?.kind === 'word' &&
    !/^(?:who|that|said|told|and|та|і|й|jest|und|et)$/.test(tokens[to]?.low ?? '')
  )
    to += 1;
  return { kind: noun.kind, from: index, noun: index, to, isOfRegion: false, isPlural: false, cases: [] };
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly lemmas: readonly Token[];
  readonly names: ReadonlySet<number>;
  readonly lexicon: Lexicon;
  readonly morphology: Morphology;
}

function russianOffice(reading: Reading, index: number, noun: Noun): Office {
  const { tokens, lemmas, lexicon, morphology } = reading;
  const cases = casesOf(tokens[index], lemmas[index]?.low ?? '', morphology);
  let from = index;
  while (from > 0 && index - from < 3 && isAdjectiveOf(tokens[from - 1], cases, morphology)) from -= 1;
  let to = noun.to;
  let before = -1;
  while (to < tokens.length && to - from < LONGEST && to !== before) {
    before = to;
    to = stepped(reading, to, noun.to - 1);
  }
  const isOfRegion = lemmas
    .slice(from, to)
    .some((_, at) => [tokens, lemmas].some((row) => lexicon.at(row, from + at).some(({ is }) => is === 'region')));
  return { kind: noun.kind, from, noun: index, to, isOfRegion, isPlural: isPluralOnly(tokens[index], morphology), cases };
}

/** A noun that can only be of several: «депутаты», not «главы». */
function isPluralOnly(token: Token | undefined, morphology: Morphology): boolean {
  const nouns = token === undefined ? [] : morphology.forms(token.text).filter((form) => form.part === 'noun');
  return nouns.length > 0 && nouns.every((form) => form.plural);
}

/** The cases of a noun in the singular. */
function casesOf(token: Token | undefined, lemma: string, morphology: Morphology): readonly string[] {
  if (token === undefined) return [];
  const declined = morphology.forms(token.text).filter((form) => form.case !== null && !form.plural);
  const own = declined.filter((form) => form.part === 'noun' && form.lemma.replaceAll('ё', 'е') === lemma);
  const forms = own.length > 0 ? own : declined.filter((form) => form.part === 'participle' || form.part === 'adjective');
  return [...new Set(forms.map((form) => form.case ?? ''))];
}

function isAdjectiveOf(token: Token | undefined, cases: readonly string[], morphology: Morphology): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if (BEFORE.test(token.low)) return token.low !== 'его' && token.low !== 'ее' && token.low !== 'их';
  return morphology
    .forms(token.text)
    .some((form) => form.part === 'adjective' && form.known && !form.plural && form.case !== null && cases.includes(form.case));
}

/** Where the office goes on after this token, or the same index where it ends. */
function stepped(reading: Reading, at: number, noun: number): number {
  const { tokens, lemmas, names, morphology } = reading;
  const token = tokens[at];
  if (token === undefined || names.has(at)) return at;
  if (token.kind === 'number') return tokens[at - 1]?.text === '№' ? at + 1 : at;
  if (token.kind === 'mark') return afterMark(tokens, at);
  if (token.low === 'и') return afterAnd(reading, at);
  if (PREPOSITIONS.has(token.low)) return at + 1;
  if (token.low === 'в' || token.low === 'на') return PLACED.has(lemmas[noun]?.low ?? '') ? at + 1 : at;
  return token.capital || isOblique(token, morphology) ? at + 1 : at;
}

function afterMark(tokens: readonly Token[], at: number): number {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.text === '№') return at + 1;
  if (token?.text === '«' || token?.text === '"') return afterQuote(tokens, at);
  return token?.text === '.' && ABBREVIATED.has(before?.low ?? '') && before?.at[1] === token.at[0] ? at + 1 : at;
}

/** «управления культуры и спорта», but not «глава Калуги и председатель думы». */
function afterAnd({ tokens, lemmas, names, lexicon, morphology }: Reading, at: number): number {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || next.capital || names.has(at + 1)) return at;
  return nounAt(lexicon, tokens, lemmas, at + 1) === null && isOblique(next, morphology) ? at + 2 : at;
}

function afterQuote(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < tokens.length && index - at < QUOTED; index += 1) {
    if (tokens[index]?.text === '»' || tokens[index]?.text === '"') return index + 1;
  }
  return at;
}

/** A noun, adjective or participle in another case than the nominative. */
function isOblique(token: Token, morphology: Morphology): boolean {
  const forms = morphology.forms(token.text);
  const first = forms[0];
  if (first === undefined || (first.part === 'verb' && first.known) || (first.part === 'other' && first.known)) return false;
  return (
    forms.some((form) => form.part !== 'verb' && form.part !== 'other' && form.case !== null && form.case !== 'nomn') ||
    (/^[а-я]{2,6}$/i.test(token.text) && token.text === token.text.toUpperCase())
  );
}
