import type { Acting } from '../../../platform/acting.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, lockHead } from '../../history/index.server.ts';
import { type LifeReplyInput, lifeReplyInput } from '../input.ts';
import { lockLives, writeLives, writeShown } from '../life-rows.server.ts';
import { withReply } from '../shown-life-rules.ts';
import { sideThatAnswers } from '../side-queries.server.ts';

export type ReplyToLifeRefusal = 'not-allowed' | 'nothing-to-answer';

/** What a side says to a state of its tie that looks bad; its new answer takes the place of its own before. Whoever keeps the tie may answer. */
export function replyToLife(acting: Acting, input: LifeReplyInput): Promise<Outcome<string, ReplyToLifeRefusal>> {
  const { partnership: tie, reply } = lifeReplyInput.parse(input);
  const { actor, clock, forBody, recordsWrittenBy } = acting;
  return changing(acting, async (tx, ledger) => {
    if ((await recordsWrittenBy(tx, actor, [{ kind: 'partnership', id: tie }])).size === 0) return refused('not-allowed');
    // Lives are locked under the head of the history alone: then no two can wait for each other.
    await lockHead(tx);
    const before = (await lockLives(tx, [tie], 'wait')).get(tie);
    const now = clock.now().toISOString();
    const by = await sideThatAnswers(tx, tie, forBody);
    const next = before === undefined ? null : withReply(before, { ...by, text: reply }, dayInMoscow(now));
    if (before === undefined || next === null) return refused('nothing-to-answer');
    await writeLives(tx, [{ ...next.kept, tie, changedAt: next.shown.length > 0 ? now : null }], { ifNew: false });
    await writeShown(
      tx,
      next.shown.map((one) => ({ ...one, tie })),
    );
    ledger.add({
      subject: { kind: 'tie_life', id: tie },
      revision: 1,
      deed: 'edited',
      before: { reply: [...before.replies, ...before.period.replies].findLast(({ side }) => side === by.side)?.text ?? null },
      after: { reply },
    });
    return done(tie);
  });
}
