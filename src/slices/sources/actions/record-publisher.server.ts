import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type PublisherInput, publisherInput } from '../input.ts';
import { mayKeepSources } from '../policy.ts';
import { publisher } from '../tables.server.ts';

export async function recordPublisher(
  { db, clock, actor }: Acting,
  input: PublisherInput,
): Promise<Outcome<string, 'not-allowed' | 'id-taken'>> {
  const { id, name, url } = publisherInput.parse(input);
  if (!mayKeepSources(actor)) return refused('not-allowed');
  const now = clock.now().toISOString();
  const written = await db
    .insert(publisher)
    .values({ id, nameRu: name.ru, nameEn: name.en, url, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: publisher.id });
  return written.length === 0 ? refused('id-taken') : done(id);
}
