import type { Acting } from '../../../platform/acting.ts';
import type { AskableKind } from '../../../platform/asked-record.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type AcceptInput, acceptInput } from '../input.ts';
import { mayKeepRequest } from '../policy.ts';
import { type ConfirmationRow, lockRequest } from '../queries.server.ts';
import { agreedValues, toDecide } from '../rules.ts';
import { writeRequest } from './write-request.server.ts';

/** Besides these, whatever the edit of the record itself is refused with. */
export type AcceptRefusal = 'not-allowed' | 'no-such-record' | 'nothing-to-decide' | 'not-asked-about' | (string & {});

/** Puts what the other side answered into the record, through the edit of the slice that keeps it, with the answer as the reason. */
export function acceptAnswer(acting: Acting, input: AcceptInput, kinds: readonly AskableKind[]): Promise<Outcome<string, AcceptRefusal>> {
  const { id, values, revision, reason, source: title } = acceptInput.parse(input);
  return changing<string, AcceptRefusal>(acting, async (tx, ledger) => {
    const row = await lockRequest(tx, id);
    if (row === null) return refused('no-such-record');
    if (!mayKeepRequest(acting.actor, row.bodyId)) return refused('not-allowed');
    if (!toDecide(row)) return refused('nothing-to-decide');
    const agreed = agreedValues(row.shown, row.answer, row.corrections);
    if (Object.keys(values).some((field) => !(field in agreed))) return refused('not-asked-about');
    const kind = kinds.find((one) => one.kind === row.subjectKind);
    if (kind === undefined) return refused('no-such-record');
    if (Object.keys(values).length > 0) {
      const inside: Acting = { ...acting, db: tx, ledger, forBody: row.bodyId };
      const edited = await kind.correct(inside, row.subjectId, {
        typed: values,
        revision,
        reason,
        source: { title, publishedAt: dayOfAnswer(row) },
      });
      if (!edited.ok) return refused(edited.refusal);
    }
    await writeRequest(
      tx,
      ledger,
      row,
      { settled: 'accepted', settledAt: acting.clock.now().toISOString(), settledBy: whoOf(acting) },
      reason,
    );
    return done(id);
  });
}

/** Null for a letter of the books: the day on which it was filed is not its own. */
function dayOfAnswer({ letterId, paperDate, answeredAt }: ConfirmationRow): string | null {
  if (letterId !== null) return null;
  return paperDate ?? (answeredAt === null ? null : dayInMoscow(answeredAt));
}

function whoOf({ actor }: Acting): string | null {
  return actor.kind === 'account' ? actor.id : null;
}
