import type { AgreementFound } from './agreement-found.ts';
import { agreementsOf } from './agreements.ts';
import type { Cue } from './cues.ts';
import { directionsOf } from './directions.ts';
import { isMentoring, typeOf } from './event-type.ts';
import { grouped } from './grouped.ts';
import { mainDate } from './main-date.ts';
import { isAfterIn, mainPlace } from './main-place.ts';
import type { Town } from './mentions.ts';
import { mentoringRoles } from './mentorship.ts';
import { numbersOf } from './numbers.ts';
import type { AgreementRead, At, EventRead, MunicipalityRead, MunicipalityRole } from './reading.ts';
import { rolesOf, travelOf } from './roles.ts';
import { isLead, type StoryFacts, textOf, unique } from './story-facts.ts';
import type { ReaderTools } from './tools.ts';

/** What the page is about: everything that the story tells belongs to it, unless another event takes it. */
export function mainEvent(facts: StoryFacts, tools: ReaderTools, acting: readonly Town[]): EventRead {
  const directions = once(directionsOf(facts.sentences, facts.language, tools), (one) => one.code);
  const mentoring = isMentoring(facts);
  const agreements = agreementsOf(facts, acting, mentoring);
  const { type, cue } = typeOf(facts, agreements);
  const signing = unique([
    ...acting,
    ...agreements
      .filter((one) => one.status === 'signed' && !one.earlier)
      .flatMap((one) => one.parties.filter((party) => party.kind !== 'association')),
  ]);
  const there = type === 'forum' ? participantsOf(facts, signing) : signing;
  const proposal =
    type === 'other' &&
    (/^(?:proposed|letter)$/.test(cue?.is ?? '') || agreements.some((one) => one.status === 'planned' || one.status === 'proposed'));
  const found = proposal ? null : mainPlace(facts, type, there);
  const isHost = found !== null && type === 'forum' && !there.includes(found.town) && isOfTowns(facts);
  const place = isHost ? { ...found, host: found.town } : found;
  const towns = isHost ? [...there, found.town] : there;
  const date = mainDate(facts, type, isPlan(type, agreements));
  const signed = agreements.some((one) => one.status === 'signed' && !one.earlier);
  const roles =
    type === 'mentorship'
      ? mentoringRoles(facts, acting)
      : rolesOf({ type, towns, host: place?.host ?? null, signed, came: cameOf(facts, towns) });
  return {
    type,
    start: date?.start ?? null,
    end: date?.end ?? null,
    place: place?.town.name ?? null,
    municipalities: municipalitiesOf(facts, roles),
    people: once(facts.people, (one) => one.name).map(({ name, position, town, at }) => ({
      name,
      position,
      municipality: town?.name ?? null,
      at,
    })),
    agreements: agreements.map(
      ({ kind, status, parties, at }): AgreementRead => ({ kind, status, parties: parties.map((one) => one.name), at }),
    ),
    directions: directions.map((one) => one.code),
    numbers: numbersOf(facts.sentences, facts.language, tools).map(({ value, unit, what, at }) => ({ value, unit, what, at })),
    at: {
      ...typePlace(facts, cue),
      ...(date === null ? {} : { start: date.at, ...(date.endAt === null ? {} : { end: date.endAt }) }),
      ...(place === null ? {} : { place: place.at }),
      directions: directions.map((one) => one.at),
    },
  };
}

/** «other» may be said by no word of its own: then by the first cue of all, or by the town that is named first. */
function typePlace(facts: StoryFacts, cue: Cue | null): { readonly type?: At } {
  const at = cue?.at ?? facts.cues.all[0]?.at ?? facts.mentions[0]?.at;
  return at === undefined ? {} : { type: at };
}

/** The first of those that say the same. */
function once<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...grouped(items, keyOf).values()].flatMap((same) => same.slice(0, 1));
}

/** Whether the event is what is yet to be signed. */
function isPlan(type: EventRead['type'], agreements: readonly AgreementFound[]): boolean {
  const ahead = agreements.some((one) => one.status === 'planned') && agreements.every((one) => one.status === 'planned' || one.earlier);
  return ahead && (type === 'agreement_signing' || type === 'twinning' || type === 'other');
}

/** «форум БРИКС, который проходил в Санкт-Петербурге» */
function isOnlyPlace(facts: StoryFacts, town: Town): boolean {
  return facts.mentions.every((one) => one.town !== town || (one.by === 'name' && isAfterIn(facts, one.sentence, one.from)));
}

/** A forum of towns has its venue for a host; one of regions or states only uses it. */
function isOfTowns(facts: StoryFacts): boolean {
  if (facts.language !== 'ru') return true;
  const lead = facts.sentences.flatMap((_, index) => (isLead(facts, index) ? [textOf(facts, index)] : [])).join(' ');
  return /побратим|мэров|городов|муниципал/iu.test(lead) && !/регион|област|экономическ|бизнес|брикс|инвестици/iu.test(lead);
}

/** Towns whose people came or spoke, not only their drawings. */
function cameOf(facts: StoryFacts, towns: readonly Town[]): ReadonlySet<Town> {
  const travel = travelOf(facts, towns);
  return new Set(towns.filter((town) => facts.spokenFor.includes(town) || (travel.get(town)?.guest ?? 0) >= 1));
}

/** Towns of a forum: those that the story is about, those for which somebody speaks or signs, and those said to take part. */
function participantsOf(facts: StoryFacts, acting: readonly Town[]): readonly Town[] {
  const next = (sentence: number) => facts.cues.in(sentence, 'next').length > 0;
  const there = facts.mentions.filter(
    ({ sentence, town }) =>
      !facts.mentions.every((one) => one.town !== town || next(one.sentence)) &&
      (facts.spokenFor.includes(town) ||
        (facts.cues.in(sentence, 'takes-part').length > 0 && facts.cues.in(sentence, 'background').length === 0)),
  );
  const all = unique([...acting, ...there.map((one) => one.town)]);
  return isOfTowns(facts) ? all : all.filter((town) => all.length < 2 || facts.spokenFor.includes(town) || !isOnlyPlace(facts, town));
}

function municipalitiesOf(facts: StoryFacts, roles: ReadonlyMap<Town, MunicipalityRole>): readonly MunicipalityRead[] {
  const first = new Map<Town, At>();
  for (const { town, at } of facts.mentions) if (!first.has(town)) first.set(town, at);
  return [...first].map(([town, at]) => ({ name: town.name, country: town.country, role: roles.get(town) ?? 'mentioned', at }));
}
