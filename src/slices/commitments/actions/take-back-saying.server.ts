import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { foundColumns, lockCommitment, standingWords } from '../commitment-rows.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { mayTakeBack } from '../policy.ts';
import { foundBy } from '../rules.ts';
import { commitment, commitmentSaid } from '../tables.server.ts';

export type TakeBackRefusal = 'not-allowed' | 'no-such-record' | 'not-the-last-word';

/**
 * Takes back the last thing that was said of a promise: a slip of the hand. Only who said it does that, and only as long as nobody has said
 * anything since. What was said stays to be read, struck out, with what it showed; files are not given out any more.
 */
export function takeBackSaying(acting: Acting, saidId: string): Promise<Outcome<string, TakeBackRefusal>> {
  const id = identifier.parse(saidId);
  const { clock, actor } = acting;
  return changing(acting, async (tx, ledger) => {
    const [named] = await tx.select({ of: commitmentSaid.commitmentId }).from(commitmentSaid).where(eq(commitmentSaid.id, id));
    if (named === undefined) return refused('no-such-record');
    await lockCommitment(tx, named.of);
    const kept = await keptCommitment(tx, named.of);
    const words = await standingWords(tx, named.of);
    const last = words.at(-1)?.row;
    if (kept === null) return refused('no-such-record');
    if (last?.id !== id) return refused('not-the-last-word');
    if (last.way === 'link' || !mayTakeBack(actor, last.forBody)) return refused('not-allowed');
    const found = foundBy(kept.input.toldAs, words.slice(0, -1));
    if (!found.ok) throw new Error(`what was said of ${named.of} does not follow: ${found.refusal}`);
    const now = clock.now().toISOString();
    await tx
      .update(commitmentSaid)
      .set({ takenBackAt: now, takenBackBy: actor.kind === 'account' ? actor.id : null })
      .where(eq(commitmentSaid.id, id));
    await tx
      .update(commitment)
      .set({ ...foundColumns(found.value), updatedAt: now })
      .where(eq(commitment.id, named.of));
    ledger.add({
      subject: { kind: 'commitment_said', id },
      revision: 2,
      deed: 'withdrawn',
      before: { commitment: named.of, move: last.move },
      after: null,
    });
    return done(named.of);
  });
}
