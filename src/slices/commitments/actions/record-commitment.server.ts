import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { commitmentColumns, foundColumns, writeParts } from '../commitment-rows.server.ts';
import { type CommitmentInput, commitmentInput } from '../input.ts';
import { mayRecordCommitments } from '../policy.ts';
import { problemsAhead, toldFirst } from '../rules.ts';
import { commitment } from '../tables.server.ts';
import { type CommitmentRefusal, whatIsMissing, worksOn } from '../write-access-queries.server.ts';

export type RecordCommitmentRefusal = 'not-allowed' | 'id-taken' | 'date-ahead' | CommitmentRefusal;

/** Writes down what was promised in a tie, as its source tells it: with an owner and a date, or without. */
export function recordCommitment(
  acting: Acting,
  input: CommitmentInput,
  again?: Restoring,
): Promise<Outcome<string, RecordCommitmentRefusal>> {
  const wanted = commitmentInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordCommitments(actor, forBody)) return refused('not-allowed');
    if (again === undefined && problemsAhead(wanted, clock.now(), null).length > 0) return refused('date-ahead');
    const missing = await whatIsMissing(acting, tx, wanted);
    if (missing !== null) return refused(missing);
    if (!(await worksOn(acting, tx, wanted))) return refused('not-allowed');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(commitment)
      .values({
        id: wanted.id,
        ...commitmentColumns(wanted),
        ...foundColumns({ ...toldFirst(wanted.toldAs), doneOn: null }),
        revision: again?.revision ?? 1,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: commitment.id });
    if (written.length === 0) return refused('id-taken');
    await writeParts(tx, wanted);
    ledger.add({ subject: { kind: 'commitment', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
