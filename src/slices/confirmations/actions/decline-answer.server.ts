import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type DeclineInput, declineInput } from '../input.ts';
import { mayKeepRequest } from '../policy.ts';
import { lockRequest } from '../queries.server.ts';
import { toDecide } from '../rules.ts';
import { writeRequest } from './write-request.server.ts';

/** Leaves the record as it is, and says why; the answer stays beside it. */
export function declineAnswer(
  acting: Acting,
  input: DeclineInput,
): Promise<Outcome<string, 'not-allowed' | 'no-such-record' | 'nothing-to-decide'>> {
  const { id, reason } = declineInput.parse(input);
  return changing(acting, async (tx, ledger) => {
    const row = await lockRequest(tx, id);
    if (row === null) return refused('no-such-record');
    if (!mayKeepRequest(acting.actor, row.bodyId)) return refused('not-allowed');
    if (!toDecide(row)) return refused('nothing-to-decide');
    const settledBy = acting.actor.kind === 'account' ? acting.actor.id : null;
    const settledAt = acting.clock.now().toISOString();
    await writeRequest(tx, ledger, row, { settled: 'declined', settledReason: reason, settledAt, settledBy }, reason);
    return done(id);
  });
}
