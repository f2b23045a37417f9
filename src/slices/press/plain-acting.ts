import type { TownMention } from './mentions.ts';
import { adjectiveIn } from './plain-adjectives.ts';
import { isLead, isTitle, mentionsIn, type StoryFacts, unique } from './story-facts.ts';

const DATED = ['signed', 'will-sign', 'became-twins', 'partner-town'];

/** What more speaks for a town in languages whose lists of participants are told by words alone, whatever their length. */
export function plainlyActs(facts: StoryFacts, own: readonly TownMention[]): number {
  let weight = 0;
  const part = own.find((one) => takesPart(facts, one));
  // A long list takes away what any other long list would.
  if (part !== undefined) weight += isLong(facts, part) ? 4.5 : 3;
  else if (own.some((one) => becameTwin(facts, one))) weight += 2.5;
  if (own.some((one) => isDated(facts, one))) weight += 1.5;
  if (own.some((one) => isLead(facts, one.sentence)) && isSeatOfActing(facts, own)) weight += 1.5;
  return weight;
}

/** «Ліда» where the head of «Лідскі раён» speaks. */
function isSeatOfActing({ mentions, language }: StoryFacts, own: readonly TownMention[]): boolean {
  const town = own[0]?.town;
  if (town === undefined || town.kind !== 'town') return false;
  const districts = unique(mentions.map((one) => one.town)).filter((one) => one.kind === 'district');
  return districts.some((one) => adjectiveIn(town.name, language)?.test(one.name.toLowerCase().split(' ')[0] ?? '') === true);
}

/** «представники Галича, Калуша та Долини», “colleagues from Minsk, Mogilev and other cities”. */
function takesPart({ cues }: StoryFacts, { sentence, from, to }: TownMention): boolean {
  if (cues.in(sentence, 'background').length > 0) return false;
  return cues.in(sentence, 'takes-part').some((cue) => cue.to <= from || cue.from >= to);
}

function isLong(facts: StoryFacts, { sentence }: TownMention): boolean {
  return unique(mentionsIn(facts, sentence).map((one) => one.town)).length >= 4;
}

/** A list of new sister cities: one crowded sentence that says so. */
function becameTwin(facts: StoryFacts, { sentence }: TownMention): boolean {
  const { cues } = facts;
  if (isTitle(facts, sentence) || cues.in(sentence, 'background').length > 0) return false;
  const became =
    cues.in(sentence, 'became-twins').length > 0 || (cues.in(sentence, 'twin').length > 0 && cues.in(sentence, 'signed').length > 0);
  return became && unique(mentionsIn(facts, sentence).map((one) => one.town)).length >= 3;
}

function isDated({ cues, dates }: StoryFacts, { sentence }: TownMention): boolean {
  return dates.some((date) => date.sentence === sentence && date.start.length >= 7) && DATED.some((is) => cues.in(sentence, is).length > 0);
}
