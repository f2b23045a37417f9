import type { DateMention } from './date-mention.ts';
import type { EventType } from './reading.ts';
import { isLead, isTitle, type StoryFacts } from './story-facts.ts';

const TRIGGERS: Readonly<Record<EventType, readonly string[]>> = {
  visit: ['visit', 'meeting', 'festival'],
  meeting: ['meeting'],
  agreement_signing: ['signed', 'will-sign', 'agreement', 'memorandum'],
  twinning: ['signed', 'will-sign', 'became-twins', 'agreement'],
  mentorship: ['signed', 'mentor', 'agreement'],
  forum: ['forum', 'meeting'],
  exhibition: ['exhibition', 'happened'],
  remote_session: ['remote', 'meeting', 'signed'],
  other: ['proposed', 'letter', 'festival', 'sport-event', 'agreement'],
};

/** The date of the main event: one that stands with what happened, near the beginning; null rather than a guess. */
export function mainDate(facts: StoryFacts, type: EventType, planned: boolean): DateMention | null {
  const ranked = facts.dates
    .map((date) => ({ date, worth: worthOf(facts, date, type) + (planned ? planSays(facts, date) : 0) }))
    .sort((a, b) => b.worth - a.worth);
  const best = ranked[0];
  if (best !== undefined && best.worth >= 2) return fromTo(facts, best.date);
  const offered = type === 'other' && ['letter', 'proposed'].some((is) => facts.cues.of(is).some((cue) => isLead(facts, cue.sentence)));
  return offered || planned ? null : onlyDay(facts);
}

/** The only day that the story names, if it is of the weeks before the page, though its sentence says nothing of what happened. */
function onlyDay(facts: StoryFacts): DateMention | null {
  const { published, cues } = facts;
  const days = facts.dates.filter((one) => one.start.length === 10);
  const [day] = days;
  if (day === undefined || published === null || days.some((one) => one.start !== day.start) || isDateline(facts, day)) return null;
  if (cues.in(day.sentence, 'background').length > 0 || isTerm(facts, day) || isTelling(facts, day)) return null;
  return day.start <= published && recent(day.start, published) ? day : null;
}

/** «Об этом сегодня рассказали в администрации»: the day on which it was told. */
function isTelling({ input, sentences }: StoryFacts, { sentence, at }: DateMention): boolean {
  return /^О(?:б|бо)? .{0,60}(?:рассказал|сообщил|написал|заявил|объявил|узнал|стало известно|сказал)/u.test(
    input.slice(...(sentences[sentence]?.at ?? at)),
  );
}

/** «Вчера делегация отбыла»: the day on which they left. */
function isLeaving({ input, sentences }: StoryFacts, { at, sentence }: DateMention): boolean {
  const [from, to] = sentences[sentence]?.at ?? at;
  return /(?<!\p{L})(?:отбы|уеха|улете|отправил\p{L}+ (?:домой|обратно)|вернул|покинул|завершил)/iu.test(input.slice(from, to));
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
  if (isDateline(facts, date) || isTerm(facts, date)) return -9;
  return [...saidWithDate(facts, date, type), ...besidePublication(facts, date, type)].reduce((sum, part) => sum + part, 0);
}

const TODAY =
  /^(?:сегодня|вчера|завтра|накануне|сьогодні|вчора|учора|сёння|today|yesterday|heute|gestern|dzi(?:ś|siaj)|wczoraj|aujourd|hier|бүгін|кеше|бүгүн|кечээ)/iu;

/** What the date and its sentence add to its worth. */
function saidWithDate(facts: StoryFacts, date: DateMention, type: EventType): readonly number[] {
  const { cues, input } = facts;
  const lead = isLead(facts, date.sentence);
  const triggered = TRIGGERS[type].some((is) => cues.in(date.sentence, is).length > 0);
  return [
    exactness(date),
    triggered || isOfSomebody(facts, date.sentence) ? 0 : -4,
    isTitle(facts, date.sentence) || lead ? 1.5 : 0,
    triggered ? 2 : 0,
    TODAY.test(input.slice(...date.at)) ? 1.5 : 0,
    date.sentence * -0.15,
    cues.in(date.sentence, 'background').length > 0 && !lead ? -2 : 0,
    isTelling(facts, date) ? -4 : 0,
    !lead && /^завтра/iu.test(input.slice(...date.at)) ? -3 : 0,
    isLeaving(facts, date) && !isTitle(facts, date.sentence) ? -1 : 0,
  ];
}

/** Whether the sentence of a date tells of a town, a person or a happening at all. */
function isOfSomebody({ cues, mentions, people }: StoryFacts, sentence: number): boolean {
  return (
    ['happened', 'visit', 'meeting'].some((is) => cues.in(sentence, is).length > 0) ||
    mentions.some((one) => one.sentence === sentence) ||
    people.some((one) => one.sentence === sentence)
  );
}

function exactness({ start }: DateMention): number {
  if (start.length === 10) return 1.5;
  return start.length === 7 ? 0.5 : -1.5;
}

/** What its distance from the publication adds, and that it lasts. */
function besidePublication({ published }: StoryFacts, { start, end }: DateMention, type: EventType): readonly number[] {
  const lasts = end !== null && (type === 'forum' || type === 'visit') ? 1 : 0;
  if (published === null) return [lasts];
  const day = start.length === 10;
  const signing = type === 'agreement_signing' || type === 'twinning';
  return [
    day && published >= start && recent(start, published) ? 1 : 0,
    lasts,
    day && start.slice(0, 4) < published.slice(0, 4) && published.slice(5, 7) !== '01' ? -2 : 0,
    start.length === 4 ? -1 : 0,
    start > published && !signing ? -1.5 : 0,
  ];
}

/** Within the month before the publication. */
function recent(date: string, published: string): boolean {
  const months = (Number(published.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(published.slice(5, 7)) - Number(date.slice(5, 7));
  return months * 30.4 + Number(published.slice(8)) - Number(date.slice(8)) <= 31;
}

/** «БИШКЕК, 9 октября.»: where and when an agency wrote. */
function isDateline({ input, sentences }: StoryFacts, { at, sentence }: DateMention): boolean {
  const start = sentences[sentence]?.at[0] ?? at[0];
  const before = input.slice(start, at[0]);
  // «Очамчыра. 28 сентября 2025.»
  if (before === '' && /^(?:\s+года?)?\.?$/.test(input.slice(at[1], sentences[sentence]?.at[1] ?? at[1]))) return true;
  if (/^\p{Lu}[\p{Lu}\s-]{2,}(?:,|\s[—–-])/u.test(before) || /опубликован\p{L}*:?\s*$/iu.test(before)) return true;
  return (
    /^(?:\p{Lu}[\p{L}-]+\s)?\p{Lu}[\p{L}-]+\s?,\s*$/u.test(before) &&
    /^(?:\s+\d{4})?(?:\s+года?)?\s*[.—–]/u.test(input.slice(at[1], at[1] + 12))
  );
}

/** «вступил в силу 1 августа», «действует до 2027 года», «работает до 21 апреля». */
function isTerm({ input, sentences }: StoryFacts, { at, sentence }: DateMention): boolean {
  const start = sentences[sentence]?.at[0] ?? at[0];
  if (/(?<!\p{L})до\s+(?:конца\s+)?$/iu.test(input.slice(Math.max(start, at[0] - 12), at[0]))) return true;
  return /(?:вступ\p{L}+ в силу|действ\p{L}+ (?:до|с)|рассчитан\p{L}* (?:до|на)|продлится до|работает до|открыта до|до конца)\s+(?:конца\s+)?$/iu.test(
    input.slice(Math.max(start, at[0] - 40), at[0]),
  );
}
