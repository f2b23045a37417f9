import type { Database } from '../../platform/db/database.ts';
import type { AppContext, TieAsked } from '../../platform/http/app-context.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { isPartialDate } from '../../platform/values/partial-date.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import { commitmentTexts } from './kept-queries.server.ts';
import { type LivesOfTie, livesShownOn, unknownLife } from './life-queries.server.ts';
import { LIFE_PARTS } from './life-rules.ts';
import { type NextStepView, nextStepsOf } from './next-step.server.ts';
import { type LifeSeen, looksBad } from './shown-life-rules.ts';

export interface LifeOfTie extends Pick<LivesOfTie, 'shown'> {
  readonly tie: string;
  /** The day that was asked for; null: today. */
  readonly day: string | null;
  readonly today: string;
  /** What waits for the answer of whoever looks; null for everybody else. */
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
  const day = dayAsked(query, today);
  const keeps =
    identity.actor.kind === 'account' && (await acting(null).recordsWrittenBy(db, identity.actor, [{ kind: 'partnership', id }])).size > 0;
  const lives = (await livesShownOn(db, [id], day ?? today)).get(id) ?? unknownLife(day ?? today);
  const waiting = keeps && day === null ? lives.waiting : null;
  const next =
    day === null ? await nextStepsOf(db, [id], today, waiting !== null && waiting.reply === null ? [id] : []) : new Map<string, never>();
  return {
    tie: id,
    day,
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

/** A day of the past, in full; anything else asks for today. */
function dayAsked(query: URLSearchParams, today: string): string | null {
  const day = query.get('day') ?? '';
  return day.length === 10 && isPartialDate(day) && day < today ? day : null;
}
