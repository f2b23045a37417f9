import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { keptSource, publishersExist } from '../kept-queries.server.ts';
import { mayEditSource } from '../policy.ts';
import { isPublishedAhead } from '../rules.ts';
import { sourceColumns, writeChain } from '../source-rows.server.ts';
import { source, sourceChain } from '../tables.server.ts';

export type EditSourceRefusal = EditRefusal | 'no-such-publisher' | 'date-ahead';

/** Writes a source anew, if it still is as the person saw it. */
export function editSource(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<SourceInput>,
): Promise<Outcome<string, EditSourceRefusal>> {
  const wanted = sourceInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: source.id }).from(source).where(eq(source.id, id)).for('no key update');
    const kept = await keptSource(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditSource(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (isPublishedAhead(wanted, acting.clock.now(), kept.input)) return refused('date-ahead');
    if (!(await publishersExist(tx, wanted))) return refused('no-such-publisher');
    await tx
      .update(source)
      .set({ ...sourceColumns(wanted), revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(source.id, id));
    await tx.delete(sourceChain).where(eq(sourceChain.sourceId, id));
    await writeChain(tx, wanted);
    ledger.add({
      subject: { kind: 'source', id },
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
