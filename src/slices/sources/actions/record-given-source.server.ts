import { eq, or, sql } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import type { CitationInput } from '../input.ts';
import type { SourceGiven } from '../source-block-values.ts';
import { publisher } from '../tables.server.ts';
import { type RecordPublisherRefusal, recordPublisher } from './record-publisher.server.ts';
import { type RecordSourceRefusal, recordSource } from './record-source.server.ts';

export type RecordGivenSourceRefusal = RecordSourceRefusal | RecordPublisherRefusal;

/** Records the source that a form describes, with its publisher where nobody has that name yet. Called inside the action that cites it. */
export function recordGivenSource(acting: Acting, given: SourceGiven): Promise<Outcome<CitationInput, RecordGivenSourceRefusal>> {
  const { cite, record } = given;
  if (record === null) return Promise.resolve(done(cite));
  return changing(acting, async (tx, ledger): Promise<Outcome<CitationInput, RecordGivenSourceRefusal>> => {
    const within = { ...acting, db: tx, ledger };
    let by = record.publisher === null ? null : await publisherCalled(tx, record.publisher);
    if (by === null && record.publisher !== null) {
      const recorded = await recordPublisher(within, publisherOf(record.publisher));
      if (!recorded.ok) return recorded;
      by = recorded.value;
    }
    const outcome = await recordSource(within, { ...record.source, publisher: by });
    return outcome.ok ? done(cite) : outcome;
  });
}

async function publisherCalled(tx: Database, name: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: publisher.id })
    .from(publisher)
    .where(or(eq(sql`lower(${publisher.nameRu})`, name.toLowerCase()), eq(sql`lower(${publisher.nameEn})`, name.toLowerCase())))
    .orderBy(publisher.id)
    .limit(1);
  return found?.id ?? null;
}

function publisherOf(name: string) {
  const isRussian = /\p{Script=Cyrillic}/u.test(name);
  return { id: newId(), name: { ru: isRussian ? name : null, en: isRussian ? null : name }, url: null };
}
