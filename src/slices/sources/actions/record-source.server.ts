import { inArray } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { mayKeepSources } from '../policy.ts';
import { publisher, source, sourceChain } from '../tables.server.ts';

export type RecordSourceRefusal = 'not-allowed' | 'id-taken' | 'no-such-publisher';

/** Records a source with the chain behind it. */
export function recordSource({ db, clock, actor }: Acting, input: SourceInput): Promise<Outcome<string, RecordSourceRefusal>> {
  const wanted = sourceInput.parse(input);
  return db.transaction(async (tx) => {
    if (!mayKeepSources(actor)) return refused('not-allowed');
    if (!(await publishersExist(tx, wanted))) return refused('no-such-publisher');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(source)
      .values({
        id: wanted.id,
        title: wanted.title,
        language: wanted.language,
        publisherId: wanted.publisher,
        url: wanted.url,
        publishedAt: wanted.publishedAt,
        noteRu: wanted.note?.ru ?? null,
        noteEn: wanted.note?.en ?? null,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: source.id });
    if (written.length === 0) return refused('id-taken');
    if (wanted.chain.length > 0) {
      await tx
        .insert(sourceChain)
        .values(wanted.chain.map((link, position) => ({ sourceId: wanted.id, position, publisherId: link.publisher, words: link.words })));
    }
    return done(wanted.id);
  });
}

async function publishersExist(tx: Pick<Database, 'select'>, wanted: SourceInput): Promise<boolean> {
  const named = [...new Set([...wanted.chain.map((link) => link.publisher), ...(wanted.publisher === null ? [] : [wanted.publisher])])];
  if (named.length === 0) return true;
  const found = await tx.select({ id: publisher.id }).from(publisher).where(inArray(publisher.id, named));
  return found.length === named.length;
}
