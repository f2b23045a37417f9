import type { NameSpan, Town, TownMention } from './mentions.ts';
import { countriesOfOffice } from './office-countries.ts';
import type { Office } from './offices.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** What the whole story says of its towns, for offices that do not say of which they are. */
export interface TownsOfStory {
  /** Whose news it is: the town that its title is about, else the first that its text names. */
  readonly home: Town | null;
  /** The only town of one of these countries; null if there are several, or none. */
  readonly onlyOf: (countries: readonly string[]) => Town | null;
  /** The only town far from Russia and its neighbours; null if there are several, or none. */
  readonly onlyAbroad: Town | null;
  /** The town whose body is called by such a word: «Вологодская городская Дума». */
  readonly byBody: (word: string) => Town | null;
}

const AFTER = /^(?:[вскуо]|во|со|ко|об|из|от|до|для|на|по|под|за|между)$/;
const ARRIVED = /^(?:прибы|прие(?:х|зж)|прилет|приня|принима|встрети|встреча|гостит|гостя)/;
const OF_GUESTS = /^(?:делегаци|гост|посланц|групп|команд)/;

export function townsOfStory(sentences: readonly Sentence[], mentions: readonly TownMention[]): TownsOfStory {
  const bodies = new Map<string, Town>();
  for (const one of mentions) {
    if (one.by !== 'body' && one.by !== 'adjective') continue;
    const tokens = sentences[one.sentence]?.tokens ?? [];
    for (const step of [0, 1]) {
      const word = bodyWord(tokens[one.to + step]?.low ?? '');
      if (word !== null && !bodies.has(word)) bodies.set(word, one.town);
    }
  }
  const towns = [...new Set(mentions.map((one) => one.town))];
  const only = (fits: (country: string) => boolean): Town | null => {
    const found = towns.filter((town) => town.country !== null && fits(town.country));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return {
    home: homeOf(sentences, mentions),
    onlyAbroad: only((country) => !NEAR_ABROAD.includes(country)),
    onlyOf: (countries) => only((country) => countries.includes(country)),
    byBody: (word) => bodies.get(word) ?? null,
  };
}

const NEAR_ABROAD: readonly string[] = ['RU', 'BY', 'UA', 'KZ', 'KG', 'UZ', 'TJ', 'MD', 'BG', 'RS'];
const AT_HOME =
  /(?:[ое]ва?|[иы]на?|[сц]к(?:ий|ая|ого|ой|им)|[ое]в(?:ым|ой|у|а)|ин(?:ым|ой|у|а)|ко|[ую]к(?:а|ом|у)?|ич(?:а|ем|у)?|[ыи]х|ец|[ая]к|ик|дзе|ян|швили)$/;

/** No surname of Russia or its neighbours. */
function isForeign(name: readonly Token[]): boolean {
  return name.every((token) => token.kind !== 'word' || !AT_HOME.test(token.low));
}

/** One word for each kind of body. */
function bodyWord(word: string): string | null {
  const found = /^(дум|горсовет|совет|собрани|маслихат|горисполком|райисполком|хурал|мэри|акимат|исполком)/.exec(word)?.[1] ?? null;
  return found === 'горсовет' ? 'совет' : found;
}

function homeOf(sentences: readonly Sentence[], mentions: readonly TownMention[]): Town | null {
  const named = mentions.filter((one) => one.by !== 'inhabitants');
  const title = named.filter((one) => sentences[one.sentence]?.paragraph === 0);
  const body = named.filter((one) => sentences[one.sentence]?.paragraph !== 0);
  for (const part of [title, body]) {
    const subject = part.find((one) => !isGuest(one, sentences) && !AFTER.test(beforeOf(one, sentences)));
    const place = part.find((one) => /^во?$/.test(beforeOf(one, sentences)) && isArrival(one, sentences));
    const found = place ?? subject;
    if (found !== undefined) return found.town;
  }
  return (title[0] ?? body[0])?.town ?? null;
}

const beforeOf = ({ sentence, from }: TownMention, sentences: readonly Sentence[]) => sentences[sentence]?.tokens[from - 1]?.low ?? '';

function isGuest(mention: TownMention, sentences: readonly Sentence[]): boolean {
  const tokens = sentences[mention.sentence]?.tokens ?? [];
  const near = [1, 2, 3].some((back) => OF_GUESTS.test(tokens[mention.from - back]?.low ?? ''));
  return near && isArrival(mention, sentences);
}

const isArrival = ({ sentence }: TownMention, sentences: readonly Sentence[]) =>
  (sentences[sentence]?.tokens ?? []).some((token) => ARRIVED.test(token.low));

/** Where a person is named, and what stands around. */
export interface Naming {
  readonly tokens: readonly Token[];
  readonly row: readonly Office[];
  readonly span: NameSpan;
  readonly lang: string;
  readonly tools: ReaderTools;
}

/** The town that the words of an office say, though none is named there: by its country, by the name of its holder, by its body. */
export function townByWords({ tokens, row, span, lang, tools }: Naming, story: TownsOfStory): Town | null {
  const [from, to] = [row[0]?.from ?? span.from, Math.max(span.from, row.at(-1)?.to ?? span.from)];
  const words = tokens.slice(from, to).map((token) => token.low);
  const countries = words.flatMap(countriesOfOffice);
  const byOffice = countries.length > 0 ? story.onlyOf(countries) : null;
  if (byOffice !== null) return byOffice;
  const near = countriesNear(tokens, Math.max(0, from - 6), to, lang, tools).map((code) => story.onlyOf([code]));
  const byCountry = near.findLast((town) => town !== null);
  if (byCountry != null) return byCountry;
  const name = tokens.slice(span.from, span.to);
  if (isForeign(name)) return story.onlyAbroad;
  if (name.some((token) => /ян(?:а|у|ом)?$/.test(token.low))) return story.onlyOf(['AM']);
  const body = words.map(bodyWord).findLast((word) => word !== null);
  return body == null ? null : story.byBody(body);
}

/** The town of an office that says none: the only one of the sentence before, else the one whose news it is. */
export function townByStory(before: readonly TownMention[], story: TownsOfStory): Town | null {
  const earlier = [...new Set(before.filter((one) => one.by !== 'inhabitants').map((one) => one.town))];
  return earlier.length === 1 ? (earlier[0] ?? null) : story.home;
}

function countriesNear(tokens: readonly Token[], from: number, to: number, lang: string, tools: ReaderTools): readonly string[] {
  const lexicon = tools.words.about('countries', lang);
  const found: string[] = [];
  for (let index = from; index < to; index += 1) {
    const meaning = lexicon.at(tokens, index)[0];
    if (meaning !== undefined && meaning.to <= to) found.push(meaning.is);
  }
  return found;
}
