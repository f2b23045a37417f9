import type { Database } from '../../platform/db/database.ts';
import type { AppContext, TieAsked } from '../../platform/http/app-context.ts';
import { type Actor, bodiesWrittenFor, withKeepersEyes } from '../../platform/values/actor.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { isPartialDate } from '../../platform/values/partial-date.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import { commitmentTexts } from './kept-queries.server.ts';
import { type LivesOfTie, livesShownOn, unknownLife } from './life-queries.server.ts';
import { LIFE_PARTS } from './life-rules.ts';
import { type NextStepView, nextStepsOf } from './next-step.server.ts';
import type { LifeReply } from './reply-period-rules.ts';
import { type LifeSeen, looksBad } from './shown-life-rules.ts';
import { sideThatAnswers } from './side-queries.server.ts';

export interface LifeOfTie extends Pick<LivesOfTie, 'shown'> {
  readonly tie: string;
  /** The day that was asked for; null: today. */
  readonly day: string | null;
  readonly today: string;
  /** What was asked for is no day that there was. */
  readonly isNoDate: boolean;
  /** What waits for an answer, for those who keep the tie or read for a side of it; null for everybody else. */
  readonly waiting: LivesOfTie['waiting'];
  /** Whether this reader may answer to what stands. */
  readonly mayAnswer: boolean;
  readonly next: NextStepView | null;
  readonly maySeeSteps: boolean;
  /** What the promises are that count, by id. */
  readonly promises: Readonly<Record<string, Bilingual>>;
}

/** How a tie lives, for its page: as the public sees it today, or saw it on the day that the address names. */
export async function lifeOfTie({ db, clock, identity, acting }: AppContext, { id, query }: TieAsked): Promise<LifeOfTie> {
  const today = dayInMoscow(clock.now().toISOString());
  const { day, isNoDate } = dayAsked(query, today);
  const has = async (actor: Actor) =>
    actor.kind === 'account' && (await acting(null).recordsWrittenBy(db, actor, [{ kind: 'partnership', id }])).size > 0;
  const keeps = await has(identity.actor);
  // Who reads for a side, its head above all, hears before the public what the public will see.
  const reads = keeps || (await has(withKeepersEyes(identity.actor)));
  const lives = (await livesShownOn(db, [id], day ?? today)).get(id) ?? unknownLife(day ?? today);
  const waiting = reads && day === null ? lives.waiting : null;
  const waits = keeps && waiting !== null && (await isUnanswered(db, identity.actor, id, waiting.replies));
  const next = day === null ? await nextStepsOf(db, [id], today, waits ? [id] : []) : new Map<string, never>();
  return {
    tie: id,
    day,
    isNoDate,
    today,
    shown: lives.shown,
    waiting,
    mayAnswer: keeps && day === null && (waiting !== null || looksBad(lives.shown.state)),
    next: next.get(id) ?? null,
    maySeeSteps: keeps,
    promises: Object.fromEntries(await commitmentTexts(db, namedIn(lives.shown, 'commitment'))),
  };
}

/** A life with what its facts are called. */
export interface LifeWithNames extends LivesOfTie {
  readonly entries: Readonly<Record<string, Bilingual>>;
  readonly promises: Readonly<Record<string, Bilingual>>;
}

/** How a tie lives, with what waits, for those who keep it; `today`: `YYYY-MM-DD`. */
export async function lifeWithNames(db: Database, id: string, today: string): Promise<LifeWithNames> {
  const lives = (await livesShownOn(db, [id], today)).get(id) ?? unknownLife(today);
  const seen = lives.waiting ?? lives.shown;
  const entries = await entriesWithSubjects(db, namedIn(seen, 'entry'));
  return {
    ...lives,
    entries: Object.fromEntries([...entries].map(([entry, { title }]) => [entry, title])),
    promises: Object.fromEntries(await commitmentTexts(db, namedIn(seen, 'commitment'))),
  };
}

/** Ids of the entries or of the promises that count. */
function namedIn({ parts }: LifeSeen, kind: 'entry' | 'commitment'): readonly string[] {
  const facts = LIFE_PARTS.flatMap((part) => parts[part].facts);
  return [...new Set(facts.flatMap(({ id }) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : [])))];
}

/** Whether none of the sides for which this person may answer has done so. */
async function isUnanswered(db: Database, actor: Actor, tie: string, replies: readonly LifeReply[]): Promise<boolean> {
  if (replies.length === 0) return true;
  const own = await Promise.all(bodiesWrittenFor(actor).map((body) => sideThatAnswers(db, tie, body)));
  return !replies.some(({ side }) => own.some((one) => one.side === side));
}

/** A day of the past, in full; today where none is asked for, where it is still to come, or where it is no date. */
function dayAsked(query: URLSearchParams, today: string): { readonly day: string | null; readonly isNoDate: boolean } {
  const day = (query.get('day') ?? '').trim();
  const isDate = day.length === 10 && isPartialDate(day);
  return { day: isDate && day < today ? day : null, isNoDate: day !== '' && !isDate };
}
