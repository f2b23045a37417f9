import type { Acting } from '../../../platform/acting.ts';
import { insertMany } from '../../../platform/db/insert-many.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { sourcesAmong } from '../kept-queries.server.ts';
import { mayRecordSources } from '../policy.ts';
import { sourceColumns } from '../source-rows.server.ts';
import { source } from '../tables.server.ts';
import { publisherNamed, type WithPublisherRefusal } from './record-source-with-publisher.server.ts';

/** A source without a chain, and its publisher as typed. */
export interface SourceToRecord {
  readonly source: SourceInput;
  readonly publisher: string | null;
}

/** Records many sources, each as `recordSourceWithPublisher` would: all or none. */
export function recordSources(acting: Acting, sources: readonly SourceToRecord[]): Promise<Outcome<number, WithPublisherRefusal>> {
  const { clock, actor, forBody } = acting;
  return changing<number, WithPublisherRefusal>(acting, async (tx, ledger) => {
    if (sources.length === 0) return done(0);
    if (!mayRecordSources(actor, forBody)) return refused('not-allowed');
    const ids = sources.map(({ source: { id } }) => id);
    if ((await sourcesAmong(tx, ids)).size > 0) return refused('id-taken');
    const publishers = new Map<string, string>();
    for (const name of new Set(sources.flatMap(({ publisher }) => publisher ?? []))) {
      const by = await publisherNamed({ ...acting, db: tx, ledger }, name);
      if (!by.ok) return by;
      publishers.set(name, by.value);
    }
    const wanted = sources.map((one) => sourceInput.parse({ ...one.source, publisher: publishers.get(one.publisher ?? '') ?? null }));
    const now = clock.now().toISOString();
    await insertMany(
      tx,
      source,
      wanted.map((one) => ({ id: one.id, ...sourceColumns(one), revision: 1, keptBy: forBody, createdAt: now, updatedAt: now })),
    );
    for (const one of wanted)
      ledger.add({ subject: { kind: 'source', id: one.id }, revision: 1, deed: 'recorded', before: null, after: one });
    return done(wanted.length);
  });
}
