import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { sourcesExist } from '../../sources/index.server.ts';
import { deleteParts, entryColumns, factsOf, lockEntry, writeParts } from '../entry-rows.server.ts';
import type { TimelineEntryEdited } from '../events.ts';
import { type EntryInput, entryInput } from '../input.ts';
import { keptEntry } from '../kept-queries.server.ts';
import { mayEditEntry } from '../policy.ts';
import { eachOnce, problemsAhead } from '../rules.ts';
import { mayMend, mayMoveTo } from '../stand-on-queries.server.ts';
import { timelineEntry } from '../tables.server.ts';

export type EditEntryRefusal = EditRefusal | 'no-such-source' | 'no-such-subject' | 'date-ahead';

/** Writes an entry anew, if it still is as the person saw it. */
export function editEntry(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<EntryInput>,
): Promise<Outcome<string, EditEntryRefusal>> {
  const wanted = entryInput.parse(input);
  const { id } = wanted;
  const { clock, actor, forBody, publish, recordsExist } = acting;
  return changing(acting, async (tx, ledger) => {
    await lockEntry(tx, id);
    const kept = await keptEntry(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!(await mayMend(acting, tx, kept))) return refused('not-allowed');
    if (!mayEditEntry(actor, { keptBy: kept.keptBy ?? forBody, kind: wanted.kind })) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (problemsAhead(wanted, clock.now(), kept.input).length > 0) return refused('date-ahead');
    if (!(await sourcesExist(tx, factsOf(wanted)))) return refused('no-such-source');
    // Those that it leaves too: all ties whose latest day changes are locked at once, in one order.
    const subjects = eachOnce([...wanted.subjects, ...kept.input.subjects]);
    if (!(await recordsExist(tx, subjects))) return refused('no-such-subject');
    if (!(await mayMoveTo(acting, tx, kept.input, wanted))) return refused('not-allowed');
    const now = clock.now().toISOString();
    await tx
      .update(timelineEntry)
      .set({ ...entryColumns(wanted), revision: revision + 1, updatedAt: now })
      .where(eq(timelineEntry.id, id));
    await deleteParts(tx, id);
    await writeParts(tx, wanted);
    await publish(tx, { name: 'timeline-entry-edited', entryId: id, changedAt: now, subjects } satisfies TimelineEntryEdited);
    ledger.add({
      subject: { kind: 'timeline_entry', id },
      revision: revision + 1,
      deed: 'edited',
      before: kept.input,
      after: wanted,
      reason,
      undoes,
    });
    return done(id);
  });
}
