import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { publishersExist } from '../kept-queries.server.ts';
import { mayRecordSources } from '../policy.ts';
import { isPublishedAhead } from '../rules.ts';
import { sourceColumns, writeChain } from '../source-rows.server.ts';
import { source } from '../tables.server.ts';

export type RecordSourceRefusal = 'not-allowed' | 'id-taken' | 'no-such-publisher' | 'date-ahead';

/** Records a source with the chain behind it. */
export function recordSource(acting: Acting, input: SourceInput, again?: Restoring): Promise<Outcome<string, RecordSourceRefusal>> {
  const wanted = sourceInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordSources(actor, forBody)) return refused('not-allowed');
    if (again === undefined && isPublishedAhead(wanted, clock.now(), null)) return refused('date-ahead');
    if (!(await publishersExist(tx, wanted))) return refused('no-such-publisher');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(source)
      .values({ id: wanted.id, ...sourceColumns(wanted), revision: again?.revision ?? 1, keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: source.id });
    if (written.length === 0) return refused('id-taken');
    await writeChain(tx, wanted);
    ledger.add({ subject: { kind: 'source', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
