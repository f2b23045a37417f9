import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type SeriesInput, seriesInput } from '../input.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';
import { keptSeries } from '../series-queries.server.ts';
import { letterSeries } from '../tables.server.ts';

/** Writes the text of a series anew; letters that were made of it stay as they are. */
export function editSeries(acting: Acting, { input, revision, reason, undoes }: Edit<SeriesInput>): Promise<Outcome<string, EditRefusal>> {
  const wanted = seriesInput.parse(input);
  const { id } = wanted;
  return changing<string, EditRefusal>(acting, async (tx, ledger) => {
    await tx.select({ id: letterSeries.id }).from(letterSeries).where(eq(letterSeries.id, id)).for('update');
    const kept = await keptSeries(tx, id);
    if (kept === null || !mayReadLetters(acting.actor, kept.body)) return refused('no-such-record');
    if (!mayKeepLetters(acting.actor, kept.body)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    await tx
      .update(letterSeries)
      .set({ ...wanted, revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(letterSeries.id, id));
    ledger.add({
      subject: { kind: 'letter_series', id },
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
