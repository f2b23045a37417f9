import { eq } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { confirmationRequest } from '../tables.server.ts';

/** An answer came too late: what it is about had moved on, and stays as it is. Those who asked and whoever answered are told so. */
export async function markMovedNothing(tx: Database, request: string, refusal: string): Promise<void> {
  await tx.update(confirmationRequest).set({ movedNothing: refusal }).where(eq(confirmationRequest.id, request));
}
