import type { ModelAnswer } from './model-answer.ts';
import type { At, EventRead, PageRead } from './reading.ts';

type Located = (quote: string) => At | null;
type AnsweredEvent = ModelAnswer['events'][number];

/** Beyond these a page is no page: each quote is looked for in the text. */
const MOST_EVENTS = 20;
const MOST_OF_A_KIND = 40;
const LONGEST_QUOTE = 600;
/** A word in another case has the same beginning: «Калуга», «калужский». */
const STEM = 3;

/** The answer with only what the text bears out: a value whose quote does not stand there, or that is not the one quoted, is left out. */
export function quotedValues(answer: ModelAnswer, input: string, part: At): PageRead {
  const locate: Located = (quote) => placeOf(quote.trim(), input, part);
  const title = answer.title === null ? null : locate(answer.title);
  const published = answer.published === null ? null : locate(answer.published.quote);
  const events = answer.relevant ? answer.events.slice(0, MOST_EVENTS).map((event) => eventOf(event, input, locate)) : [];
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

function eventOf(event: AnsweredEvent, input: string, locate: Located): EventRead {
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
    people: named(event.people, locate).map(({ name, position, municipality, at }) => ({ name, position, municipality, at })),
    agreements: located(event.agreements, locate).map(({ kind, status, parties, at }) => ({
      kind,
      status,
      parties: parties.filter((party) => isNamedIn(party, input)),
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
  return date === null || at === null ? null : { value: date.value, at };
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
  const stems = new Set(wordsOf(words).map((word) => word.slice(0, STEM)));
  const beginnings = wordsOf(name).map((word) => word.slice(0, Math.min(STEM, Math.max(2, word.length - 1))));
  return beginnings.some((stem) => (stem.length === STEM ? stems.has(stem) : [...stems].some((one) => one.startsWith(stem))));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
