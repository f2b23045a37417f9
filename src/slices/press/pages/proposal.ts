import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatDate, formatDateRange, formatKnownBy } from '../../../ui/dates.ts';
import { capitalised } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';
import type { At, EventRead, PageRead } from '../reading.ts';
import type { Found } from './found.ts';
import { agreementItems, directionItems, numberItems, peopleItems, townItems } from './proposal-items.ts';
import { shortLine } from './visible-text.ts';

export interface Item extends Found {
  /** Joins the text and the list; null where the text has no place for it. */
  readonly n: number | null;
}

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly items: readonly Item[];
  /** What is true of all of them. */
  readonly note: string | null;
  /** How many more there are than a person would look through. */
  readonly left: number;
}

export interface Proposal {
  readonly page: Group;
  readonly events: readonly { readonly title: string | null; readonly groups: readonly Group[] }[];
}

const MOST_EVENTS = 30;
const MOST_IN_GROUP = 60;

/** What the reader found, in the order in which a person enters it, numbered throughout. `byModel`: countries are what a model says. */
export function proposalOf(page: PageRead, text: string, lang: Lang, byModel = false): Proposal {
  const words = pressMessages(lang);
  let last = 0;
  const numbered = (found: Found): Item => {
    if (found.places.length > 0) last += 1;
    return { ...found, n: found.places.length > 0 ? last : null };
  };
  const group = (key: keyof typeof words.groups, found: readonly Found[], note: string | null = null): Group => ({
    key,
    title: words.groups[key],
    note,
    items: found.slice(0, MOST_IN_GROUP).map(numbered),
    left: Math.max(0, found.length - MOST_IN_GROUP),
  });
  const events = page.events.slice(0, MOST_EVENTS);
  return {
    page: group('page', pageItems(page, lang)),
    events: events.map((event, index) => ({
      title: events.length > 1 ? words.event(index + 1, events.length, words.types[event.type]) : null,
      groups: [
        group('meeting', meetingItems(event, page.published, text, lang)),
        group('towns', townItems(event, 'taking part', lang), byModel || index > 0 ? null : words.countriesFrom),
        group('mentioned', townItems(event, 'mentioned', lang)),
        group('people', peopleItems(event, text, lang)),
        group('agreements', agreementItems(event, lang)),
        group('directions', directionItems(event, text, lang)),
        group('numbers', numberItems(event, text, lang)),
      ].filter(({ items }) => items.length > 0),
    })),
  };
}

export function itemsOf({ page, events }: Proposal): readonly Item[] {
  return [page, ...events.flatMap(({ groups }) => groups)].flatMap(({ items }) => items);
}

function pageItems({ title, published, relevant, lang: language, at }: PageRead, lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  return [
    {
      label: words.title,
      notes: [title ?? words.notFound],
      check: title === null && relevant ? words.noTitle : null,
      places: placesOf(at.title),
      ...(title === null ? {} : { asWritten: 'notes' as const }),
    },
    {
      label: words.published,
      notes: [published === null ? words.notFound : formatDate(published, lang)],
      check: published === null && relevant ? words.noPublished : null,
      places: placesOf(at.published),
    },
    { label: words.language, notes: [languageName(language, lang)], check: null, places: [] },
  ];
}

/** Some languages have no name in some browsers' lists; then the code stands. */
export function languageName(code: string, lang: Lang): string {
  return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(code) ?? code;
}

function meetingItems({ type, start, end, place, at }: EventRead, published: string | null, text: string, lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  return [
    {
      label: words.kind,
      notes: [words.types[type]],
      check: type === 'other' ? words.unclearKind : null,
      places: placesOf(at.type),
    },
    {
      label: words.when,
      notes:
        start === null
          ? [words.notFound]
          : [
              capitalised(formatDateRange(start, end, lang), lang),
              ...saidAs(start, at.start === undefined ? null : text.slice(...at.start), lang),
            ],
      check: start !== null ? null : published === null ? words.noDate : words.noDateButKnownBy(formatKnownBy(published, lang)),
      places: placesOf(at.start, at.end),
    },
    {
      label: words.where,
      notes: [place ?? (type === 'remote_session' ? words.remote : words.notFound)],
      check: place === null && type !== 'remote_session' ? words.noPlace : null,
      places: placesOf(at.place),
    },
  ];
}

/** How the text itself says the day, where that is not the whole date. */
function saidAs(start: string, said: string | null, lang: Lang): readonly string[] {
  const words = pressMessages(lang);
  if (said === null || said.includes(start.slice(0, 4))) return [];
  const short = shortLine(said, 80);
  return [/\d/.test(said) ? words.yearFrom(short) : words.countedFrom(short)];
}

function placesOf(...places: readonly (At | undefined)[]): readonly At[] {
  const given = places.filter((at) => at !== undefined);
  return given.filter((at, index) => given.findIndex((one) => one[0] === at[0] && one[1] === at[1]) === index);
}
