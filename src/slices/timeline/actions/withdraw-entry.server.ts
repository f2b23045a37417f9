import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal, Withdrawal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { deleteParts, lockEntry } from '../entry-rows.server.ts';
import type { TimelineEntryWithdrawn } from '../events.ts';
import { keptEntry } from '../kept-queries.server.ts';
import { mayMend } from '../stand-on-queries.server.ts';
import { timelineEntry } from '../tables.server.ts';

/** Takes an entry off all timelines; the history keeps it whole. */
export function withdrawEntry(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, EditRefusal>> {
  const { clock, publish, recordsExist } = acting;
  return changing(acting, async (tx, ledger) => {
    await lockEntry(tx, id);
    const kept = await keptEntry(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!(await mayMend(acting, tx, kept))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    const { subjects } = kept.input;
    // Locks the ties whose latest day changes.
    await recordsExist(tx, subjects);
    await deleteParts(tx, id);
    await tx.delete(timelineEntry).where(eq(timelineEntry.id, id));
    await publish(tx, {
      name: 'timeline-entry-withdrawn',
      entryId: id,
      changedAt: clock.now().toISOString(),
      subjects,
    } satisfies TimelineEntryWithdrawn);
    ledger.add({
      subject: { kind: 'timeline_entry', id },
      revision: revision + 1,
      deed: 'withdrawn',
      before: kept.input,
      after: null,
      reason,
      undoes,
    });
    return done(id);
  });
}
