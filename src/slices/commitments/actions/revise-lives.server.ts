import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { lifeFactsOf } from '../life-facts-queries.server.ts';
import { lockLives, markFound, type NamedLife, writeLives, writeShown } from '../life-rows.server.ts';
import { lifeExplained } from '../life-rules.ts';
import { isSame, type KeptLife, type NextLife, nextLife } from '../shown-life-rules.ts';
import { askForReplies } from './ask-for-replies.server.ts';

export interface LifeKeeping {
  readonly clock: Clock;
  /** How many days a town has to answer what looks bad, before the public sees it. */
  readonly replyDays: number;
}

interface Revised {
  readonly tie: string;
  readonly before: KeptLife | undefined;
  readonly next: NextLife;
}

/**
 * Finds anew how these ties live today, and what the public sees of it; whoever keeps a tie is asked once for an answer to what looks bad.
 * The facts are read when the lives are locked: what others committed before is among them, and whoever commits later comes after this.
 */
export async function reviseLives(tx: Database, ids: readonly string[], keeping: LifeKeeping): Promise<void> {
  const locked = await lockLives(tx, ids, 'wait');
  const revised = await lifeOfEach(tx, ids, locked, keeping);
  await writeRevised(tx, revised, keeping, { ifNew: false });
}

/** The same for the nightly walk. `fresh`: ties that had no life when the walk looked. */
export async function reviseUnheld(
  tx: Database,
  ties: { readonly known: readonly string[]; readonly fresh: readonly string[] },
  keeping: LifeKeeping,
): Promise<void> {
  const locked = await lockLives(tx, ties.known, 'skip');
  await writeRevised(tx, await lifeOfEach(tx, [...locked.keys()], locked, keeping), keeping, { ifNew: false });
  await writeRevised(tx, await lifeOfEach(tx, ties.fresh, new Map(), keeping), keeping, { ifNew: true });
}

async function lifeOfEach(
  tx: Database,
  ids: readonly string[],
  locked: ReadonlyMap<string, KeptLife>,
  { clock, replyDays }: LifeKeeping,
): Promise<readonly Revised[]> {
  const today = dayInMoscow(clock.now().toISOString());
  const facts = await lifeFactsOf(tx, ids, today);
  return [...facts].map(([tie, known]) => {
    const before = locked.get(tie);
    const next = nextLife(before ?? null, lifeExplained(known, today), { today, replyDays });
    return { tie, before, next };
  });
}

async function writeRevised(
  tx: Database,
  revised: readonly Revised[],
  { clock }: LifeKeeping,
  { ifNew }: { readonly ifNew: boolean },
): Promise<void> {
  const changed = revised.filter(({ before, next }) => before === undefined || !isKeptSame(before, next.kept));
  const now = clock.now().toISOString();
  const lives: readonly NamedLife[] = changed.map(({ tie, next }) => ({
    ...next.kept,
    tie,
    changedAt: next.shown.length > 0 ? now : null,
  }));
  const written = await writeLives(tx, lives, { ifNew });
  const same = revised.filter((one) => !changed.includes(one) && one.before?.asOf !== one.next.kept.asOf);
  const day = same[0]?.next.kept.asOf;
  if (day !== undefined)
    await markFound(
      tx,
      same.map(({ tie }) => tie),
      day,
    );
  const mine = changed.filter(({ tie }) => written.has(tie));
  await writeShown(
    tx,
    mine.flatMap(({ tie, next }) => next.shown.map((one) => ({ ...one, tie }))),
  );
  const asked = mine.flatMap(({ tie, next }) =>
    next.asksReply ? [{ tie, state: next.kept.found.state, until: next.kept.period.until ?? '' }] : [],
  );
  await askForReplies(tx, asked, clock);
}

/** Whether only the day is another one. */
function isKeptSame(a: KeptLife, b: KeptLife): boolean {
  return (
    isSame(a.found, b.found) &&
    isSame(a.shown, b.shown) &&
    a.shownSince === b.shownSince &&
    a.method === b.method &&
    a.shownMethod === b.shownMethod &&
    isDeepStrictEqual([a.period, a.replies], [b.period, b.replies])
  );
}
