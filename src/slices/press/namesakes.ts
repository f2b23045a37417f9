import type { NamedPlace } from './gazetteer.ts';
import { HOMES } from './home-countries.ts';
import type { Naming } from './naming.ts';
import { countriesOfOffice } from './office-countries.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { ReaderTools } from './tools.ts';

/** What the whole page says of countries and regions: the ground on which namesakes are told apart. */
export interface PageGround {
  /** How often each country is named. */
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlySet<string>;
  /** The country that a page in this language is likeliest to be about. */
  readonly home: string | null;
  /** Only to measure: the largest of the namesakes is taken. */
  readonly blind?: boolean;
  countryOfAdjective(adjective: string, tools: ReaderTools): string | null;
}

export function groundOf(marks: readonly SentenceMarks[], namings: readonly Naming[], language: string): PageGround {
  const countries = new Map<string, number>();
  const count = (code: string, weight: number) => countries.set(code, (countries.get(code) ?? 0) + weight);
  const regions = new Set<string>();
  for (const one of marks) {
    for (const code of one.countries.values()) count(code, 1);
    for (const code of one.regions.values()) {
      regions.add(code);
      count(code.slice(0, 2), 0.5);
    }
  }
  // Towns that have no namesake of their size speak for their country too.
  for (const { candidates } of namings) {
    const [first, second] = candidates[0]?.places ?? [];
    if (first !== undefined && first.population > 50_000 && (second === undefined || second.population * 20 < first.population))
      count(first.countryCode, 0.4);
  }
  return {
    countries,
    regions,
    home: abroad(marks, HOMES[language]) ? null : (HOMES[language] ?? null),
    countryOfAdjective: (adjective, { gazetteer, words }) => {
      const region = regionOfAdjective(adjective, words);
      if (region !== null) return region;
      const stem = adjective.replace(/(?:ск|цк)(?:ий|ой)$/, '');
      const places = ['ск', '', 'а', 'о', 'ь', 'и', 'ы', 'ово', 'ино', 'ок', 'ец'].flatMap((end) =>
        gazetteer.called(stem + end).slice(0, 3),
      );
      const home = places.filter((place) => place.countryCode === HOMES[language] || countries.has(place.countryCode));
      const worth = ({ population, countryCode }: NamedPlace) => Math.log10(population + 10) + Math.min(2, countries.get(countryCode) ?? 0);
      return (home.length > 0 ? home : places).sort((a, b) => worth(b) - worth(a))[0]?.countryCode ?? null;
    },
  };
}

/** «Алтайский» is of Russia, which has the Алтайский край, whatever towns abroad are called so. */
function regionOfAdjective(adjective: string, words: ReaderTools['words']): string | null {
  const regions = words.about('regions', 'ru');
  const token = (low: string) => ({ text: low, low, at: [0, 0] as const, kind: 'word' as const, capital: false });
  const found = ['область', 'край', 'республика'].flatMap((kind) => regions.at([token(adjective), token(kind)], 0));
  return found.find((one) => one.to === 2)?.is.slice(0, 2) ?? null;
}

/** «в российском Светлом»: who says so of one town is writing from another country. */
function abroad(marks: readonly SentenceMarks[], home: string | undefined): boolean {
  return marks.some(({ countries, sentence: { tokens } }) =>
    [...countries].some(
      ([index, code]) =>
        code === home && /ск(?:ий|ого|ому|им|ом|их|ими)$/.test(tokens[index]?.low ?? '') && (tokens[index + 1]?.capital ?? false),
    ),
  );
}

/** Which of the places that bear a name is meant here: by what stands beside it, then by the page, then by size. */
export function nearestPlace(places: readonly NamedPlace[], naming: Naming, ground: PageGround): NamedPlace | null {
  if (ground.blind === true) return places[0] ?? null;
  const beside = saidBeside(naming);
  const worth = (place: NamedPlace) =>
    Math.log10(place.population + 10) +
    (beside.countries.has(place.countryCode) ? 5 : 0) +
    (place.regionCode !== null && beside.regions.has(place.regionCode) ? 6 : 0) +
    (place.regionCode !== null && ground.regions.has(place.regionCode) ? 3 : 0) +
    (isFarLargest(place, places) ? 1 : 0) +
    Math.min(1.5, ground.countries.get(place.countryCode) ?? 0) +
    (place.countryCode === ground.home ? 1 : 0) -
    (/^PPL[XQWH]$/.test(place.featureCode) ? 2 : 0);
  return [...places].sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

const LARGE = 100_000;

/** A city of which the namesakes are villages or small towns. */
function isFarLargest(place: NamedPlace, places: readonly NamedPlace[]): boolean {
  return place.population >= LARGE && places.every((one) => one.id === place.id || one.population * 10 < place.population);
}

/** Countries and regions within three tokens before, and right after: «турецкой Аланьи», «Кировск Мурманской области». */
function saidBeside({ marks, from, to }: Naming): { readonly countries: ReadonlySet<string>; readonly regions: ReadonlySet<string> } {
  const countries = new Set<string>();
  const regions = new Set<string>();
  // «аким Рудного»
  for (const code of countriesOfOffice(marks.sentence.tokens[from - 1]?.low ?? '')) countries.add(code);
  for (let index = from - 3; index <= to + 3; index += 1) {
    if (index >= from && index < to) continue;
    const [country, region] = [marks.countries.get(index), marks.regions.get(index)];
    const mark = marks.sentence.tokens[to]?.text ?? '';
    // «Орша (Беларусь)», «Орша, Беларусь», but not «Орша, российскую – Клин».
    const isNoun = !/[сцз]к\p{L}{2,3}$/u.test(marks.sentence.tokens[index]?.low ?? '');
    const inBrackets = index === to + 1 && (mark === '(' || (mark === ',' && isNoun));
    if (country !== undefined && (index === from - 1 || inBrackets || index === to || index === from - 2)) countries.add(country);
    if (region !== undefined) {
      regions.add(region);
      countries.add(region.slice(0, 2));
    }
  }
  return { countries, regions };
}
