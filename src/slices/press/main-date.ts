import type { DateMention } from './dates.ts';
import type { EventType } from './reading.ts';
import { isLead, isTitle, type StoryFacts } from './story-facts.ts';

const TRIGGERS: Readonly<Record<EventType, readonly string[]>> = {
  visit: ['visit', 'meeting', 'festival'],
  meeting: ['meeting'],
  agreement_signing: ['signed', 'will-sign', 'agreement', 'memorandum'],
  twinning: ['signed', 'will-sign', 'became-twins', 'agreement'],
  mentorship: ['signed', 'mentor', 'agreement'],
  forum: ['forum', 'meeting'],
  exhibition: ['exhibition'],
  remote_session: ['remote', 'meeting', 'signed'],
  other: ['proposed', 'letter', 'festival', 'agreement'],
};

/** The date of the main event: one that stands with what happened, near the beginning; null rather than a guess. */
export function mainDate(facts: StoryFacts, type: EventType): DateMention | null {
  const ranked = facts.dates.map((date) => ({ date, worth: worthOf(facts, date, type) })).sort((a, b) => b.worth - a.worth);
  const best = ranked[0];
  return best !== undefined && best.worth >= 2 ? best.date : null;
}

function worthOf(facts: StoryFacts, date: DateMention, type: EventType): number {
  const { cues, published } = facts;
  const day = date.start.length === 10;
  let worth = day ? 1.5 : date.start.length === 7 ? 0.5 : -1.5;
  if (isTitle(facts, date.sentence) || isLead(facts, date.sentence)) worth += 1.5;
  if (TRIGGERS[type].some((is) => cues.in(date.sentence, is).length > 0)) worth += 2;
  if (/^(?:сегодня|вчера|завтра|накануне|сьогодні|вчора|сёння|today|yesterday)/iu.test(facts.input.slice(...date.at))) worth += 1.5;
  worth -= date.sentence * 0.15;
  if (cues.in(date.sentence, 'background').length > 0 && !isLead(facts, date.sentence)) worth -= 2;
  if (date.end !== null && (type === 'forum' || type === 'visit')) worth += 1;
  if (published !== null && date.start.slice(0, 4) < published.slice(0, 4) && day && published.slice(5, 7) !== '01') worth -= 2;
  if (published !== null && date.start.length === 4) worth -= 1;
  if (published !== null && date.start > published && type !== 'agreement_signing' && type !== 'twinning') worth -= 1.5;
  return worth;
}
