import type { Lang } from '../../platform/values/bilingual.ts';
import { firstDay, lastDay, type PartialDate } from '../../platform/values/partial-date.ts';
import { formatDate } from '../../ui/dates.ts';
import type { BriefEvent, BriefFact, BriefFacts, BriefPromise } from './brief-facts.ts';
import { briefMessages } from './brief-messages.ts';
import { clipped, daysBetween, elapsed, monthsBetween } from './brief-values.ts';

export type TalkingPointCode =
  | 'our-overdue'
  | 'their-overdue'
  | 'thank'
  | 'answer-proposal'
  | 'confirm'
  | 'no-contact'
  | 'due-soon'
  | 'name-day'
  | 'anniversary';

/** What to say, and the number of the source of the fact on which it rests; null where that fact has none. */
export interface TalkingPoint {
  readonly code: TalkingPointCode;
  readonly text: string;
  readonly source: number | null;
}

export const MOST_POINTS = 3;

const LONGEST_WHAT = 110;
const SOON_DAYS = 90;
const LATELY_MONTHS = 24;
const SILENT_MONTHS = 6;
const ANNIVERSARY_DAYS = 180;

/**
 * At most three, each from a fact: what is most urgent first, no two of one kind. `today`: `YYYY-MM-DD`. The same facts on the same day give the
 * same points.
 */
export function talkingPoints(facts: BriefFacts, lang: Lang, today: string): readonly TalkingPoint[] {
  return RULES.flatMap((rule) => rule(facts, lang, today) ?? []).slice(0, MOST_POINTS);
}

type Rule = (facts: BriefFacts, lang: Lang, today: string) => TalkingPoint | null;

const RULES: readonly Rule[] = [ourOverdue, theirOverdue, thank, answerProposal, confirm, noContact, dueSoon, nameDay, anniversary];

function ourOverdue({ ourPromises }: BriefFacts, lang: Lang): TalkingPoint | null {
  return ofLongestOverdue(ourPromises, 'our-overdue', lang);
}

function theirOverdue({ theirPromises }: BriefFacts, lang: Lang): TalkingPoint | null {
  return ofLongestOverdue(theirPromises, 'their-overdue', lang);
}

function ofLongestOverdue(promises: readonly BriefPromise[], code: 'our-overdue' | 'their-overdue', lang: Lang): TalkingPoint | null {
  const [promise] = byDue(promises.filter(({ isOverdue }) => isOverdue));
  if (promise === undefined) return null;
  const { points } = briefMessages(lang);
  const say = code === 'our-overdue' ? points.ourOverdue : points.theirOverdue;
  return point(code, say(what(promise), formatDate(promise.due, lang)), promise);
}

/** For what came of it lately; else for a promise of theirs that is kept. */
function thank({ results, theirPromises }: BriefFacts, lang: Lang, today: string): TalkingPoint | null {
  const say = briefMessages(lang).points.thank;
  const [result] = newestFirst(results.filter(({ date }) => date !== null && isLately(date, today)));
  if (result !== undefined) return point('thank', say(what(result), result.date === null ? null : formatDate(result.date, lang)), result);
  const kept = theirPromises.find(({ state }) => state === 'confirmed');
  return kept === undefined ? null : point('thank', say(what(kept), null), kept);
}

function isLately(date: PartialDate, today: string): boolean {
  return firstDay(date) <= today && monthsBetween(lastDay(date), today) <= LATELY_MONTHS;
}

/** Theirs waits for us; ours waits for them; what nobody owns waits for both. */
function answerProposal({ ourPromises, theirPromises, jointPromises }: BriefFacts, lang: Lang): TalkingPoint | null {
  const { points } = briefMessages(lang);
  const sides = [
    [theirPromises, points.theirProposal],
    [ourPromises, points.ourProposal],
    [jointPromises, points.jointProposal],
  ] as const;
  const found = sides.flatMap(([promises, say]) =>
    promises.filter(({ state }) => state === 'proposed').map((promise) => point('answer-proposal', say(what(promise)), promise)),
  );
  return found[0] ?? null;
}

function confirm({ theirPromises }: BriefFacts, lang: Lang): TalkingPoint | null {
  const said = theirPromises.find(({ state }) => state === 'done');
  return said === undefined ? null : point('confirm', briefMessages(lang).points.confirm(what(said)), said);
}

/** Only after a contact that is known: where no source tells of one, nobody knows how long it has been quiet. */
function noContact({ lastContacts }: BriefFacts, lang: Lang, today: string): TalkingPoint | null {
  const [last] = newestFirst(lastContacts.filter(({ date }) => date !== null && firstDay(date) <= today));
  if (last === undefined || last.date === null) return null;
  const day = lastDay(last.date);
  if (monthsBetween(day, today) < SILENT_MONTHS) return null;
  const words = briefMessages(lang);
  return point('no-contact', words.points.noContact(formatDate(last.date, lang), elapsed(day, today, words)), last);
}

function dueSoon({ ourPromises, jointPromises }: BriefFacts, lang: Lang, today: string): TalkingPoint | null {
  const open = [...ourPromises, ...jointPromises].filter(
    ({ state, isOverdue }) => !isOverdue && (state === 'agreed' || state === 'in_progress'),
  );
  const [next] = byDue(open).filter(({ due }) => daysBetween(today, lastDay(due)) <= SOON_DAYS);
  return next === undefined ? null : point('due-soon', briefMessages(lang).points.dueSoon(what(next), formatDate(next.due, lang)), next);
}

function nameDay({ ourPromises, theirPromises, jointPromises }: BriefFacts, lang: Lang): TalkingPoint | null {
  const undated = [...ourPromises, ...theirPromises, ...jointPromises].find(
    ({ state, due }) => due === null && (state === 'agreed' || state === 'in_progress'),
  );
  return undated === undefined ? null : point('name-day', briefMessages(lang).points.nameDay(what(undated)), undated);
}

/** The next one, where the source gives the day or at least the month, if it comes within half a year. */
function anniversary({ tie }: BriefFacts, lang: Lang, today: string): TalkingPoint | null {
  if (tie.since === null || tie.since.length < 7 || tie.standing === 'ended') return null;
  const inYear = (year: number) => `${year}${tie.since?.slice(4) ?? ''}`;
  const year = Number(today.slice(0, 4));
  const next = [inYear(year), inYear(year + 1)].find((day) => lastDay(day) >= today);
  const years = Number(next?.slice(0, 4)) - Number(tie.since.slice(0, 4));
  if (next === undefined || years < 1 || daysBetween(today, firstDay(next)) > ANNIVERSARY_DAYS) return null;
  const when = formatDate(next, lang);
  return { code: 'anniversary', text: briefMessages(lang).points.anniversary(when, years), source: tie.source };
}

function point(code: TalkingPointCode, text: string, { source }: BriefFact): TalkingPoint {
  return { code, text, source };
}

function what({ text }: BriefFact): string {
  return clipped(text, LONGEST_WHAT);
}

/** Those that have a date, the earliest first. */
export function byDue<Promised extends { readonly due: PartialDate | null }>(
  promises: readonly Promised[],
): readonly (Promised & { readonly due: PartialDate })[] {
  return promises.filter(hasDue).toSorted((a, b) => compare(lastDay(a.due), lastDay(b.due)));
}

function hasDue<Promised extends { readonly due: PartialDate | null }>(one: Promised): one is Promised & { readonly due: PartialDate } {
  return one.due !== null;
}

/** What has no date comes last. */
export function newestFirst(events: readonly BriefEvent[]): readonly BriefEvent[] {
  const day = ({ date }: BriefEvent) => (date === null ? '' : lastDay(date));
  return events.toSorted((a, b) => compare(day(b), day(a)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
