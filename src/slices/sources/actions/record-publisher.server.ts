import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { type PublisherInput, publisherInput } from '../input.ts';
import { mayRecordSources } from '../policy.ts';
import { publisher } from '../tables.server.ts';

export type RecordPublisherRefusal = 'not-allowed' | 'id-taken';

export function recordPublisher(
  acting: Acting,
  input: PublisherInput,
  again?: Restoring,
): Promise<Outcome<string, RecordPublisherRefusal>> {
  const wanted = publisherInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordSources(actor, forBody)) return refused('not-allowed');
    const now = clock.now().toISOString();
    const { id, name, url } = wanted;
    const written = await tx
      .insert(publisher)
      .values({
        id,
        nameRu: name.ru,
        nameEn: name.en,
        url,
        revision: again?.revision ?? 1,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: publisher.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({ subject: { kind: 'publisher', id }, ...recordedAs(again), before: null, after: wanted });
    return done(id);
  });
}
