import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type PublisherInput, publisherInput } from '../input.ts';
import { keptPublisher } from '../kept-queries.server.ts';
import { mayEditSource } from '../policy.ts';
import { publisher } from '../tables.server.ts';

export function editPublisher(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<PublisherInput>,
): Promise<Outcome<string, EditRefusal>> {
  const wanted = publisherInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: publisher.id }).from(publisher).where(eq(publisher.id, id)).for('no key update');
    const kept = await keptPublisher(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditSource(acting.actor, kept)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    await tx
      .update(publisher)
      .set({
        nameRu: wanted.name.ru,
        nameEn: wanted.name.en,
        url: wanted.url,
        revision: revision + 1,
        updatedAt: acting.clock.now().toISOString(),
      })
      .where(eq(publisher.id, id));
    ledger.add({
      subject: { kind: 'publisher', id },
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
