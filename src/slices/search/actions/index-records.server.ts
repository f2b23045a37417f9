import { asc, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { ChangedRecord, Searchable } from '../../../platform/searchable.ts';
import { removeDocuments, writeDocuments } from '../document-rows.server.ts';
import { searchPending } from '../tables.server.ts';

/** So many documents are made at once; a transaction that changes more leaves the others to the job. */
const AT_ONCE = 200;

/** The queue of the job that makes what is left. */
export const SEARCH_QUEUE = 'search-index';

/**
 * Makes the documents of changed records anew, and of those that tell something of them, in the transaction of the change. It is the last
 * thing there, after the head of the history is locked: so no two changes can wait for each other's words.
 */
export async function indexRecords(tx: Database, searchables: readonly Searchable[], changed: readonly ChangedRecord[]): Promise<void> {
  let room = AT_ONCE;
  await waitForSteps(tx);
  for (const searchable of searchables) {
    const ids = [...new Set(await searchable.touchedBy(tx, changed))].sort();
    await makeDocuments(tx, searchable, ids.slice(0, room));
    await leaveForLater(tx, searchable.kind, ids.slice(room));
    room -= Math.min(room, ids.length);
  }
}

/** Leaves all of it to the job: for changes that come before the head of the history is locked. */
export async function indexLater(tx: Database, searchables: readonly Searchable[], changed: readonly ChangedRecord[]): Promise<void> {
  for (const searchable of searchables) await leaveForLater(tx, searchable.kind, [...new Set(await searchable.touchedBy(tx, changed))]);
}

/** Documents of these records; a record that is not there any more has none. */
export async function makeDocuments(tx: Database, searchable: Searchable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const documents = await searchable.documents(tx, ids);
  await writeDocuments(tx, searchable.kind, documents);
  const made = new Set(documents.map(({ id }) => id));
  await removeDocuments(
    tx,
    searchable.kind,
    ids.filter((id) => !made.has(id)),
  );
}

/** A step of the job reads records and writes documents: between the two nobody else may write newer ones. */
async function waitForSteps(tx: Database): Promise<void> {
  await tx.execute(sql`lock table ${searchPending} in row exclusive mode`);
}

/** The same from the other side. */
export async function keepOthersWaiting(tx: Database): Promise<void> {
  await tx.execute(sql`lock table ${searchPending} in share row exclusive mode`);
}

async function leaveForLater(tx: Database, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`insert into ${searchPending} (kind, id) select ${kind}, id from unnest(${sql.param([...ids])}::text[]) as ids(id)
    order by id on conflict do nothing`);
  await enqueue(tx, SEARCH_QUEUE, 'left');
}

/** Makes some of what was left; answers how many records that were. */
export async function indexSomePending(db: Database, searchables: readonly Searchable[], some = AT_ONCE): Promise<number> {
  return db.transaction(async (tx) => {
    await keepOthersWaiting(tx);
    const rows = await tx.select().from(searchPending).orderBy(asc(searchPending.kind), asc(searchPending.id)).limit(some);
    for (const [kind, group] of Map.groupBy(rows, (row) => row.kind)) {
      const ids = group.map(({ id }) => id);
      const searchable = searchables.find((one) => one.kind === kind);
      if (searchable !== undefined) await makeDocuments(tx, searchable, ids);
      await tx.execute(sql`delete from ${searchPending} where kind = ${kind} and id = any(${sql.param(ids)}::text[])`);
    }
    return rows.length;
  });
}
