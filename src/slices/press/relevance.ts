import type { TownWeight } from './acting-towns.ts';
import { isSeat } from './parties.ts';
import { isLead, isTitle, type StoryFacts, textOf } from './story-facts.ts';

/** Whether the story is about cooperation of two or more municipalities, their councils or associations. */
export function isRelevant(facts: StoryFacts, towns: readonly TownWeight[]): boolean {
  return relevanceOf(facts, towns) >= 0;
}

/** Below 0 for a story about something else. */
export function relevanceOf(facts: StoryFacts, towns: readonly TownWeight[]): number {
  const { cues } = facts;
  const weigh = (is: string, most: number) =>
    Math.min(
      most,
      cues.of(is).reduce((sum, cue) => sum + (isTitle(facts, cue.sentence) ? 1.5 : isLead(facts, cue.sentence) ? 1 : 0.5), 0),
    );
  const strong = towns.filter((one) => one.weight >= 1.5).map((one) => one.town);
  // A town and its district are one side.
  const acting = strong.filter((one) => one.kind === 'town' || !strong.some((other) => isSeat(other, one))).length;
  const spoken = new Set(facts.spokenFor).size;
  const signed = Math.min(
    1.5,
    weigh('signed', 1) +
      weigh('will-sign', 1) +
      weigh('visit', 1.5) +
      (acting > 1
        ? Math.min(
            1,
            (weigh('meeting', 1) + weigh('remote', 1)) / 2 + (cues.of('forum').some((cue) => isLead(facts, cue.sentence)) ? 1 : 0),
          )
        : 0),
  );
  const associations =
    cues.of('association').length > 0 &&
    (cues.of('signed').length > 0 || ['remote', 'forum'].some((is) => cues.of(is).some((cue) => isLead(facts, cue.sentence))));
  let points = -4;
  points += Math.max(Math.min(2, acting) * 1.5, associations ? 3 : 0);
  points += Math.min(2, spoken) * 0.75;
  points += weigh('cooperate', 2.5);
  points +=
    weigh('twin', 2) +
    weigh('partner-town', 1.5) +
    weigh('mentee', 2) +
    (spoken > 1 || cues.of('mentee').length > 0 ? weigh('mentor', 1) : 0) +
    weigh('proposed', 0.5);
  points += signed;
  points += weigh('municipal', 1.5);
  points -=
    weigh('company', 3) +
    weigh('crime', 4.5) +
    weigh('rating', 2) +
    weigh('explain', 5) * (spoken === 0 ? 1.5 : 0.7) +
    weigh('denied', 2) * 2.5;
  if (cues.of('twin').length === 0 && (cues.of('signed').length === 0 || spoken === 0)) points -= weigh('sport-event', 3);
  points -= (weigh('museum', 2) + weigh('no-municipal', 2.5)) * (spoken === 0 ? 1.3 : 0.7);
  if (acting < 2 && !associations) points -= (towns[0]?.weight ?? 0) >= 4 && spoken > 0 ? 0.5 : 1.5;
  if (signedByOthers(facts)) points -= 2;
  if (isTitle(facts, 0) && EXPLAINS.test(textOf(facts, 0))) points -= 3;
  return points;
}

const EXPLAINS = /^(?:что такое|что значит|чем .{0,40} отлича|как стать|зачем|кто такие|почему города)/iu;

/** «Музей и мемориал подписали договор»: no sentence of a signing has a municipality's body in it, but an institution or a company. */
function signedByOthers({ cues }: StoryFacts): boolean {
  const signings = [...new Set(cues.of('signed').map((cue) => cue.sentence))];
  const has = (sentence: number, kinds: readonly string[]) => kinds.some((is) => cues.in(sentence, is).length > 0);
  return (
    signings.length > 0 && signings.every((one) => has(one, ['museum', 'company', 'no-municipal']) && !has(one, ['municipal', 'twin']))
  );
}
