import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { lockRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { OwningKind, References } from '../../platform/merging.ts';
import { asKept, revisionOf } from './changes.ts';
import { requestById } from './queries.server.ts';
import { confirmationRequest as asked } from './tables.server.ts';

/** A question about a record that went into another one is a question about that one: what its link shows stays as it was shown. */
export const requestReferences: readonly References[] = [
  referringRows({
    column: asked.subjectId,
    to: { column: asked.subjectKind, kinds: ['municipality', 'body', 'person', 'source', 'publisher', 'partnership'] },
    owner: { kind: 'confirmation_request', id: asked.id },
    isPrivate: true,
  }),
];

async function keptRequest(db: Database, id: string) {
  const row = await requestById(db, id);
  return row === null ? null : { input: asKept(row), revision: revisionOf(row) };
}

/** A request counts what became of it, not how often it was written. */
export const requestOwners: readonly OwningKind[] = [
  {
    kind: 'confirmation_request',
    lock: (tx, ids) => lockRows(tx, asked, ids),
    kept: keptRequest,
    async touch(tx, ids) {
      const kept = await Promise.all(ids.map((id) => keptRequest(tx, id)));
      return new Map(ids.map((id, at) => [id, kept[at]?.revision ?? 1]));
    },
  },
];

export async function hasRequests(db: Database, bodyId: string): Promise<boolean> {
  return (await db.$count(asked, eq(asked.bodyId, bodyId))) > 0;
}
