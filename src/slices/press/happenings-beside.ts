import type { Cue } from './cues.ts';
import type { DateMention } from './date-mention.ts';
import { isAfterIn } from './main-place.ts';
import type { Town, TownMention } from './mentions.ts';
import { plainEvent } from './plain-event.ts';
import type { EventRead } from './reading.ts';
import { otherSigning } from './signings-beside.ts';
import { isTitle, low, mentionsIn, type StoryFacts, textOf } from './story-facts.ts';

/** Happenings beside the main one that the page gives a time or place of their own: the next forum, a visit back, one before. */
export function otherEvents(facts: StoryFacts, acting: readonly Town[], main: EventRead): readonly EventRead[] {
  const found: EventRead[] = [];
  for (let index = 0; index < facts.sentences.length; index += 1) {
    if (isTitle(facts, index)) continue;
    const event =
      nextForum(facts, index, main) ??
      nextSession(facts, index, main) ??
      otherSigning(facts, index, acting, main) ??
      nextSigning(facts, index, acting, main) ??
      visitOf(facts, index, acting, main);
    if (event !== null && !found.some((one) => one.type === event.type && one.place === event.place)) found.push(event);
  }
  return found;
}

/** «Следующую встречу в 2027 году примет Слоним». */
function nextForum(facts: StoryFacts, sentence: number, main: EventRead): EventRead | null {
  if (main.type !== 'forum') return null;
  const cue = facts.cues.in(sentence, 'next')[0];
  const town = mentionsIn(facts, sentence).find((one) => one.town.name !== main.place);
  const date = laterDate(facts, sentence, main);
  if (cue === undefined || town === undefined || date === null) return null;
  return plainEvent({ type: 'forum', cue, date, place: town, towns: [[town, 'host']] });
}

/** «Следующий сеанс планируют на ноябрь»: with the same towns. */
function nextSession(facts: StoryFacts, sentence: number, main: EventRead): EventRead | null {
  const next = /(?<!\p{L})следующ\p{L}+,? (?:\p{L}+ )?(?:сеанс|встреч|заседани|совещани|конференц|разговор)/iu.exec(
    textOf(facts, sentence),
  );
  const date = laterDate(facts, sentence, main);
  const start = facts.sentences[sentence]?.at[0] ?? 0;
  const remote = /(?<!\p{L})провед\p{L}+ (?:\p{L}+ )?(?:видео|онлайн|телемост)\p{L}*/iu.exec(textOf(facts, sentence));
  const said = main.type === 'remote_session' ? (next ?? remote) : remote;
  if (said === null || date === null) return null;
  const towns = main.municipalities
    .filter((one) => one.role !== 'mentioned')
    .flatMap(({ name }) => facts.mentions.find((one) => one.town.name === name) ?? []);
  const from = start + said.index;
  return plainEvent({
    type: 'remote_session',
    cue: { is: 'next', sentence, from: 0, to: 0, at: [from, from + said[0].length] },
    date,
    place: null,
    towns: towns.map((town) => [town, 'participant']),
  });
}

/** «в 2019 году города подпишут соглашение», told on a page about something else. */
function nextSigning(facts: StoryFacts, sentence: number, acting: readonly Town[], main: EventRead): EventRead | null {
  const intended = main.type === 'agreement_signing' && main.agreements.some((one) => one.kind === 'twinning' && one.status === 'planned');
  if (!intended && !['visit', 'meeting', 'exhibition', 'other', 'remote_session'].includes(main.type)) return null;
  const cue = facts.cues.in(sentence, 'will-sign')[0];
  const says = (of: number) => ['agreement', 'memorandum', 'roadmap', 'became-twins'].some((is) => facts.cues.in(of, is).length > 0);
  const date = laterDate(facts, sentence, main);
  const noun = says(sentence) || (/^(?:подпис|само|сам )/iu.test(textOf(facts, sentence)) && says(sentence - 1));
  if (cue === undefined || !noun || date === null || facts.cues.in(sentence, 'proposed').length > 0) return null;
  const place =
    mentionsIn(facts, sentence).find((one) => acting.includes(one.town) && one.by === 'name' && isAfterIn(facts, sentence, one.from)) ??
    null;
  const towns = acting.slice(0, 2).flatMap((town) => facts.mentions.find((one) => one.town === town) ?? []);
  const twinning = intended || ['became-twins', 'twin'].some((is) => facts.cues.in(sentence, is).length > 0);
  return plainEvent({
    type: twinning ? 'twinning' : 'agreement_signing',
    cue,
    date,
    place,
    towns: towns.map((one) => [one, place === null ? 'party' : one.town === place.town ? 'host' : 'guest']),
  });
}

/** The date of the sentence, if it is after the main event. */
function laterDate(facts: StoryFacts, sentence: number, main: EventRead): DateMention | null {
  const after = main.start ?? facts.published ?? '';
  const later = facts.dates.filter(
    (one) =>
      one.sentence === sentence &&
      one.start.slice(0, after.length) > after.slice(0, one.start.length) &&
      !/(?<!\p{L})до\s+(?:конца\s+)?$/iu.test(facts.input.slice(Math.max(0, one.at[0] - 12), one.at[0])),
  );
  return [...later].sort((a, b) => b.start.length - a.start.length)[0] ?? null;
}

/** The months in which seasons begin. */
const STARTS: readonly (readonly [RegExp, number])[] = [
  [/весн/iu, 3],
  [/лет/iu, 6],
  [/осен/iu, 9],
];

/** «В феврале отправятся» of a page of September: of the year after. */
function nextYears({ dates, published, input }: StoryFacts, sentence: number): DateMention | null {
  const date = dates.find((one) => one.sentence === sentence && one.start.length === 7 && !/\d{4}/.test(input.slice(...one.at)));
  if (date === undefined || published === null || date.start >= published.slice(0, 7)) return null;
  return { ...date, start: `${Number(date.start.slice(0, 4)) + 1}${date.start.slice(4)}` };
}

/** «осенью», «до конца года»: this year, where no other date is said. */
function seasonIn({ input, sentences, published }: StoryFacts, sentence: number): DateMention | null {
  const [from, to] = sentences[sentence]?.at ?? [0, 0];
  const match = /(?<!\p{L})(?:осенью|летом|весной|до конца года)(?!\p{L})/iu.exec(input.slice(from, to));
  if (match === null || published === null) return null;
  const month = STARTS.find(([word]) => word.test(match[0]))?.[1] ?? 12;
  const year = Number(published.slice(0, 4)) + (month < Number(published.slice(5, 7)) - 2 ? 1 : 0);
  return { start: String(year), end: null, at: [from + match.index, from + match.index + match[0].length], endAt: null, sentence };
}

/** A visit that is to come and has its time, or one that was, told of in a sentence of its own. */
function visitOf(facts: StoryFacts, sentence: number, acting: readonly Town[], main: EventRead): EventRead | null {
  const { cues } = facts;
  const coming = cues.in(sentence, 'will-visit')[0];
  const been = cues.in(sentence, 'visited')[0];
  const cue = coming ?? been;
  if (cue === undefined) return null;
  const said = saidHost(facts, sentence, acting);
  const host = said ?? (coming === undefined ? undefined : hostOfVisitBack(facts, sentence, acting));
  if (host === undefined) return null;
  const guest = guestOf(facts, sentence, acting, host);
  if (guest === null) return null;
  const date =
    coming === undefined
      ? (facts.dates.find((one) => one.sentence === sentence) ?? null)
      : (laterDate(facts, sentence, main) ?? nextYears(facts, sentence) ?? seasonIn(facts, sentence));
  if (coming !== undefined && date === null && !(said !== undefined && isSettled(facts, coming))) return null;
  if (isOfMain(main, host, date) || (coming === undefined && !isElsewhere(main, host, date))) return null;
  return plainEvent({
    type: main.type === 'exhibition' && coming !== undefined ? 'exhibition' : isFestival(facts, sentence) ? 'other' : 'visit',
    cue,
    date,
    place: host,
    towns: [
      [host, 'host'],
      [guest, 'guest'],
    ],
  });
}

function saidHost(facts: StoryFacts, sentence: number, acting: readonly Town[]): TownMention | undefined {
  const own = mentionsIn(facts, sentence).filter((one) => acting.includes(one.town) && one.by === 'name');
  const receives = own.find((one) => /^(?:примет|принимает|проведет)$/.test(low(facts, sentence, one.to)));
  if (receives !== undefined) return receives;
  if (/(?<!\p{L})(?:в (?:его|ее|своем|свой) город|к себе|у себя)/iu.test(textOf(facts, sentence))) {
    const speaker = facts.people.find((one) => one.sentence === sentence && one.town !== null && acting.includes(one.town))?.town;
    const said = facts.mentions.find((one) => one.town === speaker);
    if (said !== undefined) return said;
  }
  return mentionsIn(facts, sentence).find(
    (one) =>
      acting.includes(one.town) &&
      one.by === 'name' &&
      (isAfterIn(facts, sentence, one.from) || /^посет/.test(low(facts, sentence, one.from - 1))),
  );
}

/** The main event told once more: its place, and its day, or none. */
function isOfMain(main: EventRead, host: TownMention, date: DateMention | null): boolean {
  return main.place === host.town.name && (main.type === 'visit' || date === null || date.start === main.start);
}

const isFestival = (facts: StoryFacts, sentence: number) =>
  /(?<!\p{L})провед\p{L}+ [^.!?]{0,40}(?:фестивал|турнир|ярмарк)/iu.test(textOf(facts, sentence));

/** A visit that was: beside another only with a month of its own, in the other town. */
function isElsewhere(main: EventRead, host: TownMention, date: DateMention | null): boolean {
  if (main.type !== 'visit' && main.type !== 'meeting') return true;
  return (
    main.place !== null &&
    main.place !== host.town.name &&
    date !== null &&
    date.start.length >= 7 &&
    !(main.start ?? '').startsWith(date.start)
  );
}

/** «поедут», «ответный визит»: it will be, though nobody says when. */
function isSettled({ input }: StoryFacts, { at }: Cue): boolean {
  return /(?:поед|приед|отправ|ответн|посет|нанес)/iu.test(input.slice(...at));
}

/** «Ответная поездка владимирских гимназистов»: to the only other town. */
function hostOfVisitBack(facts: StoryFacts, sentence: number, acting: readonly Town[]): TownMention | undefined {
  const travels = mentionsIn(facts, sentence).find(
    (one) => acting.includes(one.town) && (one.by !== 'name' || /^из$/.test(low(facts, sentence, one.from - 1))),
  );
  const others = acting.filter((one) => one !== travels?.town && one.kind === 'town');
  if (travels === undefined || others.length !== 1) return undefined;
  return facts.mentions.find((one) => one.town === others[0]);
}

/** Who travels: the other town of the sentence, that of a person in it, or the only other acting one. */
function guestOf(facts: StoryFacts, sentence: number, acting: readonly Town[], host: TownMention): TownMention | null {
  const own = mentionsIn(facts, sentence).find((one) => one.town !== host.town && acting.includes(one.town));
  if (own !== undefined) return own;
  const speaker = facts.people.find((one) => one.sentence === sentence && one.town !== null && one.town !== host.town)?.town ?? null;
  const others = acting.filter((one) => one !== host.town && one.kind === 'town');
  const town = speaker ?? (others.length === 1 ? others[0] : undefined);
  return facts.mentions.find((one) => one.town === town) ?? null;
}
