import type { ModelAnswer } from './model-answer.ts';
import type { At, EventRead, PageRead } from './reading.ts';

type Located = (quote: string) => At | null;
type AnsweredEvent = ModelAnswer['events'][number];

/** Beyond these a page is no page: each quote is looked for in the text. */
const MOST_EVENTS = 20;
const MOST_OF_A_KIND = 40;
const LONGEST_QUOTE = 600;
const MOST_PARTIES = 10;
/** A word in another case has the same beginning: so many letters of it prove a name, fewer of a short one. */
const STEM = 5;
const SHORTEST_STEM = 2;
/** What is said of a person stands so near to the name. */
const NEAR = 200;

/** The answer with only what the text bears out: a value whose quote does not stand there, or that is not the one quoted, is left out. */
export function quotedValues(answer: ModelAnswer, input: string, part: At): PageRead {
  const locate: Located = (quote) => placeOf(quote.trim(), input, part);
  const title = answer.title === null ? null : locate(answer.title);
  const published = answer.published === null ? null : locate(answer.published.quote);
  const said = answer.relevant ? beginningsOf(input.slice(...part)) : new Set<string>();
  const events = answer.relevant ? answer.events.slice(0, MOST_EVENTS).map((event) => eventOf(event, input, said, locate)) : [];
  return {
    lang: /^[a-z]{2}$/.test(answer.lang) ? answer.lang : 'und',
    title: title === null ? null : input.slice(...title),
    published: published === null ? null : wholeDay(answer.published?.value ?? ''),
    relevant: answer.relevant && events.length > 0,
    events,
    at: { ...(title === null ? {} : { title }), ...(published === null ? {} : { published }) },
  };
}

function placeOf(quote: string, input: string, [from, to]: At): At | null {
  if (quote === '' || quote.length > LONGEST_QUOTE) return null;
  const start = input.indexOf(quote, from);
  return start === -1 || start + quote.length > to ? null : [start, start + quote.length];
}

function wholeDay(date: string): string | null {
  return date.length === 10 ? date : null;
}

function eventOf(event: AnsweredEvent, input: string, said: ReadonlySet<string>, locate: Located): EventRead {
  const type = locate(event.typeQuote);
  const start = datedAt(event.start, locate);
  const end = datedAt(event.end, locate);
  const place = event.place === null ? null : namedAt({ name: event.place.value, quote: event.place.quote }, locate);
  const directions = located(event.directions, locate);
  return {
    type: type === null ? 'other' : event.type,
    start: start?.value ?? null,
    end: end?.value ?? null,
    place: place?.name ?? null,
    municipalities: named(event.municipalities, locate).map(({ name, country, role, at }) => ({
      name,
      country: codeOf(country),
      role,
      at,
    })),
    people: named(event.people, locate).map(({ name, position, municipality, at }) => {
      const near = beginningsOf(input.slice(Math.max(0, at[0] - NEAR), at[1] + NEAR));
      return { name, position: heldBy(position, near), municipality: heldBy(municipality, said), at };
    }),
    agreements: located(event.agreements, locate).map(({ kind, status, parties, at }) => ({
      kind,
      status,
      parties: parties.slice(0, MOST_PARTIES).filter((party) => isHeldBy(party, said)),
      at,
    })),
    directions: directions.map(({ code }) => code),
    numbers: located(event.numbers, locate).map(({ value, unit, what, at }) => ({ value, unit, what, at })),
    at: {
      ...(type === null ? {} : { type }),
      ...(start === null ? {} : { start: start.at }),
      ...(end === null ? {} : { end: end.at }),
      ...(place === null ? {} : { place: place.at }),
      directions: directions.map(({ at }) => at),
    },
  };
}

function codeOf(country: string | null): string | null {
  return country !== null && /^[A-Z]{2}$/.test(country) ? country : null;
}

function datedAt(date: AnsweredEvent['start'], locate: Located): { readonly value: string; readonly at: At } | null {
  const at = date === null ? null : locate(date.quote);
  return date === null || at === null || !SAYS_DAY.test(date.quote) ? null : { value: date.value, at };
}

function located<Item extends { readonly quote: string }>(
  items: readonly Item[],
  locate: Located,
): readonly (Item & { readonly at: At })[] {
  return items.slice(0, MOST_OF_A_KIND).flatMap((item) => {
    const at = locate(item.quote);
    return at === null ? [] : [{ ...item, at }];
  });
}

function named<Item extends { readonly name: string; readonly quote: string }>(items: readonly Item[], locate: Located) {
  return located(items, locate).filter(({ name, quote }) => isNamedIn(name, quote));
}

function namedAt<Item extends { readonly name: string; readonly quote: string }>(item: Item, locate: Located) {
  return named([item], locate)[0] ?? null;
}

/** Whether the words say this name, in whatever case: a quote that stands in the page proves no name that it does not hold. */
function isNamedIn(name: string, words: string): boolean {
  return isHeldBy(name, beginningsOf(words));
}

function heldBy(value: string | null, said: ReadonlySet<string>): string | null {
  return value !== null && isHeldBy(value, said) ? value : null;
}

/** Every word of more than two letters must begin as a word of the text does. */
function isHeldBy(name: string, said: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const content = words.filter((word) => word.length > SHORTEST_STEM);
  return words.length > 0 && (content.length > 0 ? content : words).every((word) => said.has(stemOf(word)));
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(SHORTEST_STEM, Math.min(word.length - 2, STEM)));
}

/** All beginnings of the words, so that a name is looked up at once. */
function beginningsOf(text: string): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const word of wordsOf(text)) for (let length = SHORTEST_STEM; length <= STEM; length += 1) beginnings.add(word.slice(0, length));
  return beginnings;
}

/** A figure, a month, a day of the week, or a word that counts from the publication. */
const SAYS_DAY =
  /\d|сегодня|вчера|завтра|накануне|недел|месяц|год|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|сьогодні|вчора|сёння|учора|today|yesterday|tomorrow|week|month|year|day|january|february|march|april|may|june|july|august|september|october|november|december|heute|gestern|dzi[sś]|wczoraj|aujourd|hier|бүгін|кеше|бүгүн|кечээ/iu;

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
