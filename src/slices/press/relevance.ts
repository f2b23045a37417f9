import type { TownWeight } from './acting-towns.ts';
import { isLead, isTitle, type StoryFacts } from './story-facts.ts';

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
  const acting = towns.filter((one) => one.weight >= 2).length;
  let points = -4;
  points += Math.min(2, acting) * 1.5;
  points += weigh('cooperate', 2.5);
  points += weigh('twin', 2) + weigh('partner-town', 1.5) + weigh('mentee', 2) + weigh('mentor', 1);
  points += Math.min(1.5, weigh('signed', 1) + weigh('will-sign', 1) + weigh('visit', 1.5));
  points += weigh('municipal', 1.5);
  points -= weigh('company', 3) + weigh('crime', 3) + weigh('museum', 2) + weigh('rating', 2) + weigh('explain', 2);
  if (acting < 2) points -= 1.5;
  return points;
}
