import type { TownWeight } from './acting-towns.ts';
import { isSeat } from './parties.ts';
import { isLead, isTitle, type StoryFacts, textOf } from './story-facts.ts';

/** Whether the story is about cooperation of two or more municipalities, their councils or associations. */
export function isRelevant(facts: StoryFacts, towns: readonly TownWeight[]): boolean {
  return relevanceOf(facts, towns) >= 0;
}

/** Below 0 for a story about something else. */
export function relevanceOf(facts: StoryFacts, towns: readonly TownWeight[]): number {
  const strong = towns.filter((one) => one.weight >= 1.5).map((one) => one.town);
  // A town and its district are one side.
  const acting = strong.filter((one) => one.kind === 'town' || !strong.some((other) => isSeat(other, one))).length;
  const spoken = new Set(facts.spokenFor).size;
  const associations = byAssociations(facts);
  let points = -4 + Math.max(Math.min(2, acting) * 1.5, associations ? 3 : 0) + Math.min(2, spoken) * 0.75;
  points += saysCooperation(facts, spoken) + saysHappening(facts, acting) - saysOther(facts, spoken);
  if (acting < 2 && !associations) points -= (towns[0]?.weight ?? 0) >= 4 && spoken > 0 ? 0.5 : 1.5;
  if (acting === 0 && !associations) points -= 1.5;
  if (!TOGETHER.some((is) => facts.cues.of(is).length > 0)) points -= 3;
  if (signedByOthers(facts)) points -= 2;
  if (isTitle(facts, 0) && EXPLAINS.test(textOf(facts, 0))) points -= 3;
  return points;
}

/** A story without any of these is about something else, whatever towns it names. */
const TOGETHER = [
  'cooperate',
  'twin',
  'partner-town',
  'mentor',
  'mentee',
  'visit',
  'meeting',
  'remote',
  'forum',
  'agreement',
  'memorandum',
  'roadmap',
];

/** How often words of a heading stand in the story, more in its title and first sentences; at most so much. */
function weigh(facts: StoryFacts, is: string, most: number): number {
  const sum = facts.cues.of(is).reduce((all, cue) => all + (isTitle(facts, cue.sentence) ? 1.5 : isLead(facts, cue.sentence) ? 1 : 0.5), 0);
  return Math.min(most, sum);
}

function saysCooperation(facts: StoryFacts, spoken: number): number {
  const mentors = spoken > 1 || facts.cues.of('mentee').length > 0 ? weigh(facts, 'mentor', 1) : 0;
  return (
    weigh(facts, 'cooperate', 2.5) +
    weigh(facts, 'twin', 2) +
    weigh(facts, 'partner-town', 1.5) +
    weigh(facts, 'mentee', 2) +
    mentors +
    weigh(facts, 'proposed', 0.5) +
    weigh(facts, 'municipal', 1.5)
  );
}

/** What towns do with each other: they sign, visit, meet. */
function saysHappening(facts: StoryFacts, acting: number): number {
  const forum = ['forum', 'remote'].some((is) => facts.cues.of(is).some((cue) => isTitle(facts, cue.sentence))) ? 1 : 0;
  const together = acting > 1 ? Math.min(1, (weigh(facts, 'meeting', 1) + weigh(facts, 'remote', 1)) / 2 + forum) : 0;
  return Math.min(1.5, weigh(facts, 'signed', 1) + weigh(facts, 'will-sign', 1) + weigh(facts, 'visit', 1.5) + together);
}

/** What speaks for another story: companies, crimes, ratings, explanations, sports, museums. */
function saysOther(facts: StoryFacts, spoken: number): number {
  const { cues } = facts;
  const sports = cues.of('twin').length === 0 && (cues.of('signed').length === 0 || spoken === 0);
  return (
    weigh(facts, 'company', 3) +
    weigh(facts, 'crime', 4.5) +
    weigh(facts, 'rating', 2) +
    weigh(facts, 'explain', 5) * (spoken === 0 ? 1.5 : 0.7) +
    weigh(facts, 'denied', 2) * 2.5 +
    (sports ? weigh(facts, 'sport-event', 3) : 0) +
    (weigh(facts, 'museum', 2) + weigh(facts, 'no-municipal', 2.5)) * (spoken === 0 ? 1.3 : 0.7)
  );
}

/** Associations of municipalities sign, or meet. */
function byAssociations(facts: StoryFacts): boolean {
  const { cues } = facts;
  const lead = facts.sentences.flatMap((_, index) => (isLead(facts, index) ? [textOf(facts, index)] : [])).join(' ');
  // «Международная ассамблея столиц и крупных городов» is both: a body of towns, and what they come to.
  if (/ассамбле\p{L}+ столиц/iu.test(lead) && ['remote', 'forum'].some((is) => cues.of(is).length > 0)) return true;
  if (cues.of('association').length === 0) return false;
  return cues.of('signed').length > 0 || ['remote', 'forum'].some((is) => cues.of(is).some((cue) => isTitle(facts, cue.sentence)));
}

const EXPLAINS = /^(?:что такое|что значит|чем .{0,40} отлича|как стать|как устроен|зачем|кто такие|почему города|.{0,30}откуда взял)/iu;

/** «Музей и мемориал подписали договор»: no sentence of a signing has a municipality's body in it, but an institution or a company. */
function signedByOthers({ cues }: StoryFacts): boolean {
  const signings = [...new Set(cues.of('signed').map((cue) => cue.sentence))];
  const has = (sentence: number, kinds: readonly string[]) => kinds.some((is) => cues.in(sentence, is).length > 0);
  return (
    signings.length > 0 && signings.every((one) => has(one, ['museum', 'company', 'no-municipal']) && !has(one, ['municipal', 'twin']))
  );
}
