import type { DistrictNaming } from './districts.ts';
import { type Findings, mentionOf } from './findings.ts';
import { madeOfTowns } from './made-of-towns.ts';
import type { Town, TownMention } from './mentions.ts';
import { groundOf, nearestPlace, type PageGround } from './namesakes.ts';
import { namesakesApart } from './namesakes-apart.ts';
import type { Naming } from './naming.ts';
import { plainlyMade } from './plainly-made.ts';
import { madeOfName } from './town-adjectives.ts';
import { bodiesOf } from './town-bodies.ts';
import { townOfAdjective } from './town-of-adjective.ts';
import { unknownName } from './unknown-towns.ts';

/** Decides which town each naming means, so that the whole page agrees, and adds adjectives, inhabitants and bodies of known towns. */
export function settled(findings: Findings): readonly TownMention[] {
  const { marks, namings, districts, language } = findings;
  const { without } = findings.tools;
  const ground: PageGround = { ...groundOf(marks, namings, language), blind: without?.has('namesakes') === true };
  const byName = townsByName(namings, ground, language);
  const mentions: TownMention[] = namings.flatMap((naming) => {
    const town = byName.of(naming);
    return town === null ? [] : [mentionOf(town, marks.indexOf(naming.marks), naming.from, naming.to, 'name', findings)];
  });
  mentions.push(...districtMentions(districts, mentions, ground, findings));
  if (language === 'ru' && without?.has('bodies') !== true) mentions.push(...bodiesOf(mentions, ground, findings));
  if (without?.has('adjectives') === true) return mentions.sort((a, b) => a.at[0] - b.at[0]);
  if (language === 'ru') mentions.push(...madeOfTowns(mentions, ground, findings));
  else mentions.push(...plainlyMade(mentions, findings));
  return mentions.sort((a, b) => a.at[0] - b.at[0]);
}

interface TownsByName {
  of(naming: Naming): Town | null;
}

/** One nominative for all namings that may share it: the one that most of them may mean, then the likeliest. */
function townsByName(namings: readonly Naming[], ground: PageGround, language: string): TownsByName {
  const votes = new Map<string, number>();
  for (const { candidates } of namings) {
    for (const { name, score, declined } of candidates)
      if (declined !== false) votes.set(key(name), (votes.get(key(name)) ?? 0) + 1 + Math.max(0, score) / 100);
  }
  const named = namings.map((naming) => ({ naming, best: bestCandidate(naming, votes, ground) }));
  const beside = new Map(
    named.flatMap(({ naming, best }) => {
      const country = countryBeside(naming);
      return country === null ? [] : [[key(best?.name ?? unknownName(naming, namings, language)), country] as const];
    }),
  );
  const towns = new Map<string, Town>();
  const chosen = new Map<Naming, Town>();
  const nameOf = new Map(named.map(({ naming, best }) => [naming, best?.name ?? unknownName(naming, namings, language)]));
  const apart = ground.blind === true ? new Map<Naming, Town>() : namesakesApart(namings, (naming) => nameOf.get(naming) ?? '');
  for (const { naming, best } of named) {
    const namesake = apart.get(naming);
    if (namesake !== undefined) {
      chosen.set(naming, namesake);
      continue;
    }
    const name = nameOf.get(naming) ?? '';
    const known = towns.get(key(name));
    const town = known ?? townOf(name, best, naming, ground, beside.get(key(name)) ?? null, language);
    if (known === undefined) towns.set(key(name), town);
    chosen.set(naming, town);
  }
  return { of: (naming) => longer(chosen.get(naming) ?? null, [...towns.values()]) };
}

function bestCandidate(
  { candidates }: Naming,
  votes: ReadonlyMap<string, number>,
  ground: PageGround,
): Naming['candidates'][number] | undefined {
  const worth = (one: Naming['candidates'][number]) =>
    one.score + 2 * ((votes.get(key(one.name)) ?? 1) - 1) + (one.places.some((place) => ground.countries.has(place.countryCode)) ? 1.5 : 0);
  return [...candidates].sort((a, b) => worth(b) - worth(a))[0];
}

/** `beside`: the country that stands beside a naming of this name. */
function townOf(
  name: string,
  candidate: Naming['candidates'][number] | undefined,
  naming: Naming,
  ground: PageGround,
  beside: string | null,
  language: string,
): Town {
  const elsewhere =
    language !== 'ru' && beside !== null && candidate?.places.every((one) => one.countryCode !== beside && one.population < LARGE) === true;
  if (candidate === undefined || elsewhere) return { name, country: beside ?? countryBeside(naming), placeId: null, kind: 'town' };
  const there = beside === null || ground.blind === true ? [] : candidate.places.filter((one) => one.countryCode === beside);
  const place = nearestPlace(there.length > 0 ? there : candidate.places, naming, ground);
  return { name, country: place?.countryCode ?? null, placeId: place?.id ?? null, kind: 'town' };
}

/** A place of this size is meant whatever country stands near. */
const LARGE = 10_000_000;

/** Between a town and its country. */
const OPENS_COUNTRY = /^(?:\(|in|en|w|we|na|у|в|ў)$/;

/** «молдовське Келераш», «Губін (Польща)», „Bardejów na Słowacji”. */
function countryBeside({ marks: { countries, sentence, municipal }, from, to }: Naming): string | null {
  const after = OPENS_COUNTRY.test(sentence.tokens[to]?.low ?? '') ? countries.get(to + 1) : undefined;
  const ofKind = municipal.get(from - 1)?.has('town') === true ? countries.get(from - 2) : undefined;
  return countries.get(from - 1) ?? ofKind ?? after ?? null;
}

/** «Среда» is «Среда Великопольская», «Салон» is «Салон-де-Прованс», «Петербург» is «Санкт-Петербург» where the page has both. */
function longer(town: Town | null, towns: readonly Town[]): Town | null {
  if (town === null) return null;
  const goesOn = (one: Town) =>
    key(one.name).startsWith(`${key(town.name)} `) || (one.placeId === town.placeId && key(one.name).endsWith(` ${key(town.name)}`));
  return towns.find((one) => one !== town && one.country === town.country && goesOn(one)) ?? town;
}

function key(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replaceAll('-', ' ');
}

/** One district for all namings by the same adjective, under its fullest name; «городской округ» is its town. */
function districtMentions(
  districts: Findings['districts'],
  mentions: readonly TownMention[],
  ground: PageGround,
  findings: Findings,
): readonly TownMention[] {
  const fullest = new Map<string, DistrictNaming>();
  for (const one of districts.flat()) {
    const known = fullest.get(one.adjective);
    if (known === undefined || one.name.length > known.name.length) fullest.set(one.adjective, one);
  }
  const towns = new Map<string, Town>();
  return districts.flatMap((list, sentence) =>
    list.map((one) => {
      const town =
        towns.get(one.adjective) ??
        districtTown(fullest.get(one.adjective) ?? one, mentions, ground, findings, around(one, sentence, mentions));
      towns.set(one.adjective, town);
      return mentionOf(town, sentence, one.from, one.to, 'district', findings);
    }),
  );
}

function districtTown(
  district: DistrictNaming,
  mentions: readonly TownMention[],
  ground: PageGround,
  findings: Findings,
  around: Town | null,
): Town {
  const { tools } = findings;
  const seat =
    mentions.find((one) => one.town.kind === 'town' && madeOfName(one.town.name).adjective.test(district.adjective.replaceAll('ё', 'е')))
      ?.town ?? null;
  if (district.kind === 'городской округ') {
    if (seat !== null) return seat;
    const made = townOfAdjective(district.adjective, ground, tools);
    if (made !== null) return { name: made.name, country: made.place.countryCode, placeId: made.place.id, kind: 'town' };
  }
  const country =
    seat?.country ??
    around?.country ??
    countrySaid(district.adjective, findings) ??
    ground.countryOfAdjective(district.adjective, tools) ??
    ground.home;
  return { name: district.name, country, placeId: null, kind: 'district' };
}

/** «Горецкого района Могилёвской области», «Горецкий райисполком»: the country of the region after it, or of the body. */
function countrySaid(adjective: string, { marks }: Findings): string | null {
  const stem = adjective.replace(/(ск|цк)\p{L}+$/u, '$1');
  for (const { sentence, regions } of marks) {
    for (const [index, token] of sentence.tokens.entries()) {
      if (!token.low.startsWith(stem)) continue;
      const next = sentence.tokens[index + 1]?.low ?? '';
      if (/^райисполком/u.test(next)) return 'BY';
      const region = /^(?:район|райсовет|муниципальн)/u.test(next)
        ? [2, 3, 4].map((on) => regions.get(index + on)).find((one) => one !== undefined)
        : undefined;
      if (region !== undefined) return region.slice(0, 2);
    }
  }
  return null;
}

/** «Октябрьским районом Гродно»: the town that the district is a part of. */
function around(district: DistrictNaming, sentence: number, mentions: readonly TownMention[]): Town | null {
  return (
    mentions.find((one) => one.sentence === sentence && one.by === 'name' && (one.from === district.to || one.from === district.to + 1))
      ?.town ?? null
  );
}
