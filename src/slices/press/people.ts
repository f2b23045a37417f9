import type { NameSpan, PersonMention, Town, TownMention } from './mentions.ts';
import { type Office, officesIn } from './offices.ts';
import { positionText } from './position-text.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import { type TownsOfStory, townByStory, townByWords, townsOfStory } from './town-of-person.ts';

/** What one naming of a person tells about him or her. */
interface Told {
  readonly span: NameSpan;
  readonly position: string | null;
  readonly town: Town | null;
  /** The town is one of the sentence, not one that the story gives. */
  readonly saysTown: boolean;
  /** Speaks or does something in the sentence. */
  readonly acts: boolean;
  readonly isAuthor: boolean;
  /** Of «депутаты Павел Зуев и Анна Котова». */
  readonly isOfSeveral: boolean;
}

/** Words between the name and its verb: «Инна Жук, в свою очередь, позвала». */
const NEAR = 4;
/** «Ли Руйфэн, приехавший из Шицзячжуана». */
const FROM = /^(?:из|від|з|from)$/;
const OF_SOME_TOWN = /[сц]к(?:ого|ой|ому|им|ом)$|^[А-Я]{1,2}[ГМ]О$/;
/** Between persons of whom the same is said. */
const IN_A_ROW = /^(?:,|и|, а также|, и)$/;
const SPEAKS: ReadonlySet<Office['kind']> = new Set(['head', 'deputy', 'official', 'state']);
const OF_PERSON = /^(?:словам|мнению|оценке|приглашению|инициативе|поручению|предложению|убеждению|выражению)$/;

/**
 * The persons that do or say something, or hold an office of a side, at every naming. Those after whom something is named,
 * authors and photographers are left out.
 */
export function peopleOf(
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  towns: readonly TownMention[],
  lang: string,
  tools: ReaderTools,
): readonly PersonMention[] {
  const namesIn = bySentence(names);
  const townsIn = bySentence(towns);
  const story = townsOfStory(sentences, towns);
  const told = sentences.flatMap((sentence, index) =>
    toldIn(
      { sentence, here: townsIn.get(index) ?? [], before: townsIn.get(index - 1) ?? [], story, lang, tools },
      namesIn.get(index) ?? [],
    ),
  );
  const byName = new Map<string, Told[]>();
  for (const one of told) {
    const known = byName.get(one.span.name);
    if (known === undefined) byName.set(one.span.name, [one]);
    else known.push(one);
  }
  const people = new Map([...byName].map(([name, all]) => [name, personOf(all)]));
  return told.flatMap(({ span }) => {
    const person = people.get(span.name);
    if (person === undefined || person === null) return [];
    const { position, town, saysTown } = person;
    return [{ name: span.name, position, town, saysTown, at: span.at, sentence: span.sentence }];
  });
}

/** What all namings of one person come to; null if he or she takes no part in the story. */
function personOf(all: readonly Told[]): Pick<PersonMention, 'position' | 'town' | 'saysTown'> | null {
  const held = all.filter((one) => one.position !== null);
  if (all.some((one) => one.isAuthor) && held.length === 0) return null;
  if (held.length === 0 && !all.some((one) => one.acts)) return null;
  const best = held.find((one) => one.saysTown) ?? held.find((one) => one.town !== null) ?? held[0];
  return { position: best?.position ?? null, town: best?.town ?? null, saysTown: best?.saysTown ?? false };
}

function bySentence<Found extends { readonly sentence: number }>(all: readonly Found[]): ReadonlyMap<number, readonly Found[]> {
  const rows = new Map<number, Found[]>();
  for (const one of all) {
    const row = rows.get(one.sentence);
    if (row === undefined) rows.set(one.sentence, [one]);
    else row.push(one);
  }
  return rows;
}

function toldIn(place: Place, names: readonly NameSpan[]): readonly Told[] {
  if (names.length === 0) return [];
  const { sentence, lang, tools } = place;
  const { tokens } = sentence;
  const offices = officesIn(sentence, new Set(names.map((name) => name.from)), lang, tools);
  const told: Told[] = [];
  for (const span of names) {
    if (/^имени$/.test(tokens[span.from - 1]?.low ?? '') || isTitleInQuotes(tokens, span)) continue;
    const row = officesOf(tokens, span, offices, lang);
    if (row.length === 0 && isNamedAfter(tokens, span, lang, tools)) continue;
    told.push(toldOf(place, span, row, told.at(-1) ?? null));
  }
  return told;
}

interface Place {
  readonly sentence: Sentence;
  readonly here: readonly TownMention[];
  readonly before: readonly TownMention[];
  readonly story: TownsOfStory;
  readonly lang: string;
  readonly tools: ReaderTools;
}

function toldOf(place: Place, span: NameSpan, row: readonly Office[], previous: Told | null): Told {
  const { sentence, here, lang, tools } = place;
  const { tokens } = sentence;
  const own = row.filter((office) => office.kind !== 'author');
  const isInRow = row.length === 0 && previous !== null && IN_A_ROW.test(textBetween(tokens, previous.span.to, span.from));
  const shared = isInRow && previous.isOfSeveral ? previous : null;
  const hasOwn = own.length > 0;
  return {
    span,
    position: hasOwn ? positionText(tokens, own, here, previous?.position ?? null, lang, tools) : (shared?.position ?? null),
    ...(hasOwn ? townOf(place, own, span, previous) : { town: shared?.town ?? null, saysTown: shared?.saysTown ?? false }),
    acts: acts(tokens, span, lang, tools) || (isInRow && previous.acts),
    isAuthor: row.length > own.length || standsAlone(sentence, span),
    isOfSeveral: shared !== null || row.some((office) => office.isPlural),
  };
}

const textBetween = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token.low)
    .join(' ');

/** «бургомистр госпожа Эва Кройтер» */
function isBetween(token: Token | undefined): boolean {
  return /^[:"«]$/.test(token?.text ?? '') || TITLE.test(token?.low ?? '');
}

/** The offices of a person: those that end at the name, or begin after it; «депутат райсовета, заместитель начальника … Инна Жук». */
function officesOf(tokens: readonly Token[], span: NameSpan, offices: readonly Office[], lang: string): readonly Office[] {
  const last = offices.find((office) => office.to === span.from || (office.to === span.from - 1 && isBetween(tokens[office.to])));
  if (last !== undefined) {
    const row = [last];
    for (const office of [...offices].reverse()) {
      const next = row[0];
      if (next === undefined || office.to > next.from) continue;
      if (
        office.isPlural ||
        !/^[,—–-]$/.test(textBetween(tokens, office.to, next.from)) ||
        !office.cases.some((one) => next.cases.includes(one))
      )
        break;
      row.unshift(office);
    }
    return row;
  }
  const after = offices.find(
    (office) => office.from === span.to || (office.from === span.to + 1 && /^[,(—–-]$/.test(tokens[span.to]?.text ?? '')),
  );
  if (after === undefined || (lang === 'ru' && after.cases.length === 0)) return [];
  return lang !== 'ru' || after.cases.includes('nomn') || tokens[span.to]?.text === ',' ? [after] : [];
}

/** «школа «Андра Савчич»». */
function isTitleInQuotes(tokens: readonly Token[], { from, to }: NameSpan): boolean {
  return /^[«"“„]$/.test(tokens[from - 1]?.text ?? '') && /^[»"”“]$/.test(tokens[to]?.text ?? '') && tokens[from - 2]?.kind === 'word';
}

const TITLE = /^(?:госпо(?:жа|жой|жи|же|жу|дин|дина|дином|дину)|товарищ\p{L}*)$/u;

/** «имени Елены Стасовой», «улица Карла Либкнехта»: no one of the story. */
function isNamedAfter(tokens: readonly Token[], span: NameSpan, lang: string, tools: ReaderTools): boolean {
  const lexicon = tools.words.about('offices', lang);
  for (let at = Math.max(0, span.from - 3); at < span.from; at += 1) {
    if (lexicon.at(tokens, at).some((meaning) => meaning.is === 'named after' && meaning.to === span.from)) return true;
  }
  const word = tokens[span.from - 1];
  if (lang !== 'ru' || word === undefined || word.kind !== 'word') return false;
  const lemma = tools.morphology
    .forms(word.text)
    .find((form) => form.part === 'noun' && form.known)
    ?.lemma.replaceAll('ё', 'е');
  return lemma !== undefined && lexicon.at([{ ...word, low: lemma }], 0).some((meaning) => meaning.is === 'named after');
}

/** A signature: «М. ПОЛЯКОВА.» */
function standsAlone({ tokens }: Sentence, span: NameSpan): boolean {
  return tokens.every((token, at) => (at >= span.from && at < span.to) || token.kind === 'mark');
}

/** In the nominative: no genitive of «творчество Арама Хачатуряна». */
const isSubject = (tokens: readonly Token[], { from, to, name }: NameSpan) =>
  textBetween(tokens, from, to).replaceAll(' .', '.') === name.toLowerCase().replaceAll('ё', 'е');

function acts(tokens: readonly Token[], span: NameSpan, lang: string, tools: ReaderTools): boolean {
  if (OF_PERSON.test(tokens[span.from - 1]?.low ?? '') || isSubject(tokens, span)) return true;
  if (lang !== 'ru') return false;
  const isVerb = (token: Token | undefined) => {
    if (token === undefined || token.kind !== 'word' || token.capital) return false;
    const form = tools.morphology.forms(token.text)[0];
    return form?.part === 'verb';
  };
  return tokens.slice(span.to, span.to + NEAR).some(isVerb) || tokens.slice(Math.max(0, span.from - 2), span.from).some(isVerb);
}

/** «губернатор города Севастополя» */
const isOfCity = (tokens: readonly Token[], office: Office) => tokens.slice(office.noun, office.to).some((token) => token.low === 'города');

/** The town in the office; for an office of a town that does not say which, the one that the sentence or the story means. */
function townOf(place: Place, row: readonly Office[], span: NameSpan, previous: Told | null): Pick<Told, 'town' | 'saysTown'> {
  const said = saidTown(place, row, span, previous);
  if (said !== undefined) return { town: said, saysTown: said !== null };
  const { before, story, lang } = place;
  return { town: lang === 'ru' ? townByStory(before, story) : (before.at(-1)?.town ?? null), saysTown: lang !== 'ru' };
}

/** Null if the person speaks for none, undefined if nothing in the sentence says for which. */
function saidTown(place: Place, row: readonly Office[], span: NameSpan, previous: Told | null): Town | null | undefined {
  const { here, story, lang, tools } = place;
  const { tokens } = place.sentence;
  const inBrackets = here.find((town) => town.from === span.to + 1 && tokens[span.to]?.text === '(');
  if (inBrackets !== undefined) return inBrackets.town;
  if (row.length === 0 || row.some((office) => office.kind === 'state' && !isOfCity(tokens, office))) return null;
  const inOffice = here.filter((town) => row.some((office) => town.from >= office.from && town.to <= Math.max(office.to, span.from)));
  const last = inOffice.at(-1);
  if (last !== undefined) return last.town;
  if (row.some((office) => office.isOfRegion)) return null;
  // «Брестского горисполкома»: a town that was not made out is no other town.
  if (row.some((office) => tokens.slice(office.from, office.to).some((token) => token.capital && OF_SOME_TOWN.test(token.text))))
    return null;
  if (!row.some((office) => SPEAKS.has(office.kind))) return null;
  const byWords = lang === 'ru' ? townByWords({ tokens, row, span, lang, tools }, story) : null;
  if (byWords !== null) return byWords;
  const first = row[0]?.from ?? span.from;
  const earlier = here.filter((town) => town.to <= first).at(-1);
  if (previous?.town != null && (earlier === undefined || earlier.to <= previous.span.from)) return previous.town;
  const from = here.find((town) => town.from > span.to && town.from <= span.to + NEAR && FROM.test(tokens[town.from - 1]?.low ?? ''));
  return (from ?? earlier)?.town;
}
