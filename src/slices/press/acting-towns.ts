import { isAfterIn } from './main-place.ts';
import type { Town } from './mentions.ts';
import { containersOf } from './roles.ts';
import { isLead, isTitle, type StoryFacts, unique } from './story-facts.ts';

export interface TownWeight {
  readonly town: Town;
  /** How much the story is about it; acting from `ACTING` on. */
  readonly weight: number;
}

export const ACTING = 3;
const LIST = 4;
const KEY = ['signed', 'will-sign', 'became-twins', 'visit', 'mentor', 'mentee', 'proposed'];

/** The towns of the story, those first that it is about. */
export function weighedTowns(facts: StoryFacts): readonly TownWeight[] {
  const { mentions, cues, sentences, spokenFor } = facts;
  const crowded = new Set(
    sentences.flatMap((_, index) =>
      unique(mentions.filter((one) => one.sentence === index).map((one) => one.town)).length >= LIST ? [index] : [],
    ),
  );
  const containers = containersOf(facts);
  const weights = unique(mentions.map((one) => one.town)).map((town) => {
    const own = mentions.filter((one) => one.town === town);
    let weight = Math.min(2, own.length - 1) * 0.75;
    if (own.some((one) => isTitle(facts, one.sentence))) weight += 2.5;
    if (own.some((one) => !isTitle(facts, one.sentence) && isLead(facts, one.sentence) && !crowded.has(one.sentence))) weight += 2;
    if (own.some((one) => KEY.some((is) => cues.in(one.sentence, is).length > 0) && !crowded.has(one.sentence))) weight += 1.5;
    if (spokenFor.includes(town)) weight += 1.5;
    if (own.every((one) => crowded.has(one.sentence) || cues.in(one.sentence, 'background').length > 0)) weight -= 1.5;
    if (own.every((one) => one.by === 'name' && isAfterIn(facts, one.sentence, one.from)) && own.length === 1 && !spokenFor.includes(town))
      weight -= 1.5;
    if (containers.has(town)) weight -= 3;
    if (own.every((one) => isVenueOrRoute(facts, one.sentence, one.from))) weight -= 2.5;
    return { town, weight };
  });
  return weights.sort((a, b) => b.weight - a.weight);
}

/** «на форуме в Житомире», «трассы Москва — Минск», «в 113 км от Смоленска». */
function isVenueOrRoute({ cues, sentences }: StoryFacts, sentence: number, from: number): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const before = tokens.slice(Math.max(0, from - 4), from).map((token) => token.low);
  if (before.some((word) => /^(?:км|трасс|километр|шоссе|поезд|рейс|маршрут)/.test(word))) return true;
  if (/^(?:под|близ|около|от|недалеко)$/.test(before.at(-1) ?? '')) return true;
  return cues.in(sentence, 'forum').some((cue) => cue.to <= from && from - cue.to <= 3) && /^в(?:о)?$/.test(before.at(-1) ?? '');
}

/** The towns that act in the story, those first that it is most about; a town around an acting district does not. */
export function actingTowns(facts: StoryFacts, weights: readonly TownWeight[]): readonly Town[] {
  const containers = containersOf(facts);
  const acting = weights.filter((one) => one.weight >= ACTING || signsForTown(facts, one.town)).map((one) => one.town);
  return acting.filter((town) => {
    const district = containers.get(town);
    return district === undefined || !acting.includes(district);
  });
}

/** A district whose head signs, or leads those who came. */
function signsForTown({ spokenFor, mentions, cues }: StoryFacts, town: Town): boolean {
  if (town.kind !== 'district' || !spokenFor.includes(town)) return false;
  return mentions.some((one) => one.town === town && ['signed', 'agreement', 'visit'].some((is) => cues.in(one.sentence, is).length > 0));
}
