import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ConfirmationRow, confirmationRequest } from './tables.server.ts';

export function requestsToSearch(db: Database, ids: readonly string[]): Promise<ConfirmationRow[]> {
  return db.select().from(confirmationRequest).where(oneOf(confirmationRequest.id, ids));
}

export function requestIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, confirmationRequest, after, limit);
}
