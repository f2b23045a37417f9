import { eq, or, sql } from 'drizzle-orm';
import type { Acting, Edit } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import type { SourceInput } from '../input.ts';
import { publisher } from '../tables.server.ts';
import { type EditSourceRefusal, editSource } from './edit-source.server.ts';
import { type RecordPublisherRefusal, recordPublisher } from './record-publisher.server.ts';
import { type RecordSourceRefusal, recordSource } from './record-source.server.ts';

export type WithPublisherRefusal = RecordSourceRefusal | RecordPublisherRefusal;

/** Records a source; `name` is its publisher as typed, who is recorded too where nobody has that name yet. */
export function recordSourceWithPublisher(
  acting: Acting,
  input: SourceInput,
  name: string | null,
): Promise<Outcome<string, WithPublisherRefusal>> {
  if (name === null) return recordSource(acting, input);
  return changing<string, WithPublisherRefusal>(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const by = await publisherNamed(within, name);
    return by.ok ? recordSource(within, { ...input, publisher: by.value }) : by;
  });
}

/** The same for a source that is edited. */
export function editSourceWithPublisher(
  acting: Acting,
  edit: Edit<SourceInput>,
  name: string | null,
): Promise<Outcome<string, EditSourceRefusal | RecordPublisherRefusal>> {
  if (name === null) return editSource(acting, edit);
  return changing<string, EditSourceRefusal | RecordPublisherRefusal>(acting, async (tx, ledger) => {
    const within = { ...acting, db: tx, ledger };
    const by = await publisherNamed(within, name);
    return by.ok ? editSource(within, { ...edit, input: { ...edit.input, publisher: by.value } }) : by;
  });
}

/** The publisher of this name, recorded where nobody has it yet: inside the action that needs it. */
export async function publisherNamed(acting: Acting, name: string): Promise<Outcome<string, RecordPublisherRefusal>> {
  const found = await publisherCalled(acting.db, name);
  return found === null ? recordPublisher(acting, publisherOf(name)) : done(found);
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
