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
export function mainDate(facts: StoryFacts, type: EventType, planned: boolean): DateMention | null {
  const ranked = facts.dates
    .map((date) => ({ date, worth: worthOf(facts, date, type) + (planned ? planSays(facts, date) : 0) }))
    .sort((a, b) => b.worth - a.worth);
  const best = ranked[0];
  return best !== undefined && best.worth >= 2 ? fromTo(facts, best.date) : null;
}

/** What is only planned has the date of the plan, be it a month or a year. */
function planSays({ cues, published }: StoryFacts, date: DateMention): number {
  const plan = ['will-sign'].some((is) => cues.in(date.sentence, is).length > 0);
  const passed = published !== null && date.start < published.slice(0, date.start.length);
  if (passed) return -3;
  return plan ? (date.start.length < 10 ? 3 : 2) : 0;
}

/** «открылся 26 июня и завершился вчера»: two dates of one happening. */
function fromTo({ dates, input }: StoryFacts, date: DateMention): DateMention {
  if (date.end !== null || date.start.length < 10) return date;
  const others = dates.filter((one) => one.sentence === date.sentence && one !== date && one.start.length === 10 && one.end === null);
  for (const other of others) {
    const [first, last] = other.start < date.start ? [other, date] : [date, other];
    const between = input.slice(first.at[1], last.at[0]);
    if (first.at[0] < last.at[0] && /(?:заверш|законч|закры|продлил)/iu.test(between)) return { ...first, end: last.start, endAt: last.at };
  }
  return date;
}

function worthOf(facts: StoryFacts, date: DateMention, type: EventType): number {
  const { cues, published } = facts;
  const day = date.start.length === 10;
  if (isDateline(facts, date) || isTerm(facts, date)) return -9;
  let worth = day ? 1.5 : date.start.length === 7 ? 0.5 : -1.5;
  if (isTitle(facts, date.sentence) || isLead(facts, date.sentence)) worth += 1.5;
  if (TRIGGERS[type].some((is) => cues.in(date.sentence, is).length > 0)) worth += 2;
  if (
    /^(?:сегодня|вчера|завтра|накануне|сьогодні|вчора|учора|сёння|today|yesterday|heute|gestern|dzi(?:ś|siaj)|wczoraj|aujourd|hier|бүгін|кеше|бүгүн|кечээ)/iu.test(
      facts.input.slice(...date.at),
    )
  )
    worth += 1.5;
  worth -= date.sentence * 0.15;
  if (cues.in(date.sentence, 'background').length > 0 && !isLead(facts, date.sentence)) worth -= 2;
  if (day && published !== null && published >= date.start && recent(date.start, published)) worth += 1;
  if (date.end !== null && (type === 'forum' || type === 'visit')) worth += 1;
  if (published !== null && date.start.slice(0, 4) < published.slice(0, 4) && day && published.slice(5, 7) !== '01') worth -= 2;
  if (published !== null && date.start.length === 4) worth -= 1;
  if (published !== null && date.start > published && type !== 'agreement_signing' && type !== 'twinning') worth -= 1.5;
  return worth;
}

/** Within the month before the publication. */
function recent(date: string, published: string): boolean {
  const months = (Number(published.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(published.slice(5, 7)) - Number(date.slice(5, 7));
  return months * 30.4 + Number(published.slice(8)) - Number(date.slice(8)) <= 31;
}

/** «БИШКЕК, 9 октября.»: where and when an agency wrote. */
function isDateline({ input, sentences }: StoryFacts, { at, sentence }: DateMention): boolean {
  const start = sentences[sentence]?.at[0] ?? at[0];
  return /^\p{Lu}[\p{Lu}\s-]{2,}(?:,|\s[—–-])/u.test(input.slice(start, at[0]));
}

/** «вступил в силу 1 августа», «действует до 2027 года», «работает до 21 апреля». */
function isTerm({ input, sentences }: StoryFacts, { at, sentence }: DateMention): boolean {
  const start = sentences[sentence]?.at[0] ?? at[0];
  return /(?:вступ\p{L}+ в силу|действ\p{L}+ (?:до|с)|рассчитан\p{L}* (?:до|на)|продлится до|работает до|открыта до|до конца)\s+(?:конца\s+)?$/iu.test(
    input.slice(Math.max(start, at[0] - 40), at[0]),
  );
}
