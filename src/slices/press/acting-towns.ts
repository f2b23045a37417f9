import { associationsSign } from './associations.ts';
import { isOfGuests } from './guests-named.ts';
import { isAfterIn } from './main-place.ts';
import type { Town, TownMention } from './mentions.ts';
import { isSeat, pairsIn } from './parties.ts';
import { plainlyActs } from './plain-acting.ts';
import { containersOf } from './roles.ts';
import { isLead, isTitle, mentionsIn, type StoryFacts, unique } from './story-facts.ts';
import { madeOfName } from './town-adjectives.ts';

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
  const ground: Ground = { facts, crowded: crowdedSentences(facts), containers: containersOf(facts), signing: firstSigning(facts) };
  const weights = unique(facts.mentions.map((one) => one.town)).map((town) => ({ town, weight: weightOf(town, ground) }));
  return weights.sort((a, b) => b.weight - a.weight);
}

interface Ground {
  readonly facts: StoryFacts;
  /** Sentences that list so many towns that each weighs little. */
  readonly crowded: ReadonlySet<number>;
  readonly containers: ReadonlyMap<Town, Town>;
  /** The first sentence that tells of a signing between two. */
  readonly signing: number;
}

function crowdedSentences({ sentences, mentions }: StoryFacts): ReadonlySet<number> {
  const crowded = sentences.flatMap((_, index) =>
    unique(mentions.filter((one) => one.sentence === index).map((one) => one.town)).length >= LIST ? [index] : [],
  );
  return new Set(crowded);
}

function firstSigning(facts: StoryFacts): number {
  return facts.sentences.findIndex(
    (_, index) =>
      !isTitle(facts, index) &&
      ['signed', 'became-twins'].some((is) => facts.cues.in(index, is).length > 0) &&
      unique(mentionsIn(facts, index).map((one) => one.town)).length >= 2,
  );
}

function weightOf(town: Town, ground: Ground): number {
  const { facts, crowded, containers, signing } = ground;
  const own = facts.mentions.filter((one) => one.town === town);
  const speaks = facts.spokenFor.includes(town);
  let weight = Math.min(2, own.length - 1) * 0.75 + (speaks ? 1.5 : 0);
  if (own.some((one) => isTitle(facts, one.sentence))) weight += 2.5;
  if (own.some((one) => isInLead(one.sentence, ground))) weight += 2;
  if (own.some((one) => isKey(facts, one.sentence) && !crowded.has(one.sentence))) weight += 1.5;
  if (own.some((one) => one.sentence === signing && !isAfterIn(facts, one.sentence, one.from)) && !crowded.has(signing)) weight += 1;
  weight += amongMany(own, speaks, ground);
  if (own.length === 1 && !speaks && own.every((one) => one.by === 'name' && isAfterIn(facts, one.sentence, one.from))) weight -= 1.5;
  if (facts.language !== 'ru') weight += plainlyActs(facts, own);
  const alone = own.filter((one) => !isBesideDistrict(facts, one));
  const actsToo =
    alone.some((one) => isTitle(facts, one.sentence)) && alone.some((one) => !isTitle(facts, one.sentence) && isLead(facts, one.sentence));
  if (containers.has(town) && !actsToo) weight -= 3;
  if (!speaks && isRegions(facts, town, own)) weight -= 3;
  if (own.every((one) => isVenueOrRoute(facts, one.sentence, one.from))) weight -= 2.5;
  return weight;
}

/** «Ленинский район Бишкека» */
const isBesideDistrict = (facts: StoryFacts, { sentence, from }: TownMention) =>
  mentionsIn(facts, sentence).some((one) => one.by === 'district' && (one.to === from || one.to === from - 1));

const isKey = ({ cues }: StoryFacts, sentence: number) => KEY.some((is) => cues.in(sentence, is).length > 0);

/** Told in the first sentences; a list there counts if it is of those who sign. */
function isInLead(sentence: number, ground: Ground): boolean {
  const { facts, crowded } = ground;
  return !isTitle(facts, sentence) && isLead(facts, sentence) && (!crowded.has(sentence) || isOfSigning(sentence, ground));
}

/** A list of those who sign, or of pairs that became sister cities. */
function isOfSigning(sentence: number, { facts, crowded, signing }: Ground): boolean {
  if (!crowded.has(sentence)) return false;
  if (sentence === signing && facts.cues.in(sentence, 'agreement').length > 0) return true;
  return facts.cues.in(sentence, 'became-twins').length > 0 && pairsIn(facts, sentence).length > 1;
}

/** More for those who came, or for whom somebody signs, though a list alone names them; less for those only listed, or told of in passing. */
function amongMany(own: readonly TownMention[], speaks: boolean, ground: Ground): number {
  const { facts, crowded } = ground;
  const has = (sentence: number, is: string) => facts.cues.in(sentence, is).length > 0;
  const onlyListed = own.every((one) => crowded.has(one.sentence));
  if (own.some((one) => isOfGuests(facts, one) && !has(one.sentence, 'background') && !has(one.sentence, 'next'))) return 3;
  const signs = speaks || own.some((one) => isOfSigning(one.sentence, ground));
  if (onlyListed && signs && own.some((one) => isKey(facts, one.sentence))) return 1.5;
  return own.every((one) => crowded.has(one.sentence) || has(one.sentence, 'background') || has(one.sentence, 'aside')) ? -1.5 : 0;
}

/** «Калужская область станет шефом…», and then «калужане»: the region is meant, not its town. */
function isRegions({ input, sentences, ...facts }: StoryFacts, town: Town, own: readonly TownMention[]): boolean {
  const named = own.some((one) => one.by === 'name' && !isVenueOrRoute({ ...facts, input, sentences }, one.sentence, one.from));
  const inTitle = own.some((one) => one.sentence === 0 && one.by === 'name');
  const said = (sentence: number) => {
    const [, adjective] =
      /(?<!\p{L})(\p{Lu}\p{L}+[сц]к\p{L}{2,3}) (?:област|кра[йяею])/u.exec(input.slice(...(sentences[sentence]?.at ?? [0, 0]))) ?? [];
    return adjective !== undefined && madeOfName(town.name).adjective.test(adjective.toLowerCase().replaceAll('ё', 'е'));
  };
  if (!inTitle && said(0)) return true;
  return !named && [1, 2].some(said);
}

/** «на форуме в Житомире», «трассы Москва — Минск», «в 113 км от Смоленска». */
function isVenueOrRoute({ cues, sentences }: StoryFacts, sentence: number, from: number): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const before = tokens.slice(Math.max(0, from - 4), from).map((token) => token.low);
  if (before.some((word) => /^(?:км|трасс|километр|шоссе|поезд|рейс|маршрут)/.test(word))) return true;
  if (/^(?:под|близ|около|от|до|через|недалеко)$/.test(before.at(-1) ?? '')) return true;
  return cues.in(sentence, 'forum').some((cue) => cue.to <= from && from - cue.to <= 3) && /^в(?:о)?$/.test(before.at(-1) ?? '');
}

/** The towns that act in the story, those first that it is most about; a town around an acting district does not. */
export function actingTowns(facts: StoryFacts, weights: readonly TownWeight[]): readonly Town[] {
  if (associationsSign(facts)) return [];
  const containers = containersOf(facts);
  const acting = weights.filter((one) => one.weight >= ACTING || signsForTown(facts, one.town)).map((one) => one.town);
  return acting.filter((town) => {
    const district = containers.get(town);
    return (district === undefined || !acting.includes(district)) && !isOnlySeat(facts, town, weights) && !isVenue(facts, town, acting);
  });
}

/** «подписали в Казани мэры Минска и Бреста»: where others met, and for whom nobody speaks. */
function isVenue(facts: StoryFacts, town: Town, acting: readonly Town[]): boolean {
  const own = facts.mentions.filter((one) => one.town === town);
  if (facts.spokenFor.includes(town) || own.length > 2) return false;
  const others = acting.filter((one) => one !== town);
  const atForum = own.every((one) => facts.cues.in(one.sentence, 'forum').length > 0 && facts.cues.in(one.sentence, 'signed').length > 0);
  if (others.filter((one) => facts.spokenFor.includes(one)).length < (atForum ? 1 : 2) || others.length < 2) return false;
  return own.every((one) => one.by === 'name' && !isTitle(facts, one.sentence) && isAfterIn(facts, one.sentence, one.from));
}

/** A district whose head signs, or leads those who came. */
function signsForTown({ spokenFor, mentions, cues }: StoryFacts, town: Town): boolean {
  if (town.kind !== 'district' || !spokenFor.includes(town)) return false;
  return mentions.some((one) => one.town === town && ['signed', 'agreement', 'visit'].some((is) => cues.in(one.sentence, is).length > 0));
}

/** A municipal okrug is the whole municipality: its seat is none beside it. */
const isOkrug = (town: Town) => town.kind === 'district' && /округ$/u.test(town.name) && !/городской/u.test(town.name);

/** The town is where it was, and its district whose people acted: «в Кологривский округ … маршрут, начинающийся в Кологриве». */
function isOnlySeat(facts: StoryFacts, town: Town, weights: readonly TownWeight[]): boolean {
  const mentee = facts.cues.of('mentor').length + facts.cues.of('mentee').length > 0;
  if (
    !mentee &&
    weights.some((one) => isOkrug(one.town) && one.weight >= ACTING && isSeat(town, one.town)) &&
    !facts.spokenFor.includes(town)
  )
    return true;
  const acts = weights.some((one) => one.town.kind === 'district' && one.weight >= ACTING && isSeat(town, one.town));
  if (!acts) return false;
  const speaks =
    weights.some((one) => /(?:район|округ)$/u.test(one.town.name) && isSeat(town, one.town) && facts.spokenFor.includes(one.town)) &&
    !facts.spokenFor.includes(town);
  const own = facts.mentions.filter((one) => one.town === town);
  if (
    speaks &&
    own.every((one) => one.by !== 'name' || isAfterIn(facts, one.sentence, one.from) || isVenueOrRoute(facts, one.sentence, one.from))
  )
    return true;
  return facts.mentions
    .filter((one) => one.town === town)
    .every(
      (one) =>
        !isTitle(facts, one.sentence) && !isLead(facts, one.sentence) && !KEY.some((is) => facts.cues.in(one.sentence, is).length > 0),
    );
}
