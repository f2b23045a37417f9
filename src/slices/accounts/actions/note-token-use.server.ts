import { eq } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { apiToken } from '../tables.server.ts';

const EXACT_TO_MS = 60_000;

/** When a key was last used, to the minute: not every request of a program writes. */
export async function noteTokenUse(
  db: Database,
  now: Date,
  { id, lastUsedAt }: { readonly id: string; readonly lastUsedAt: string | null },
): Promise<void> {
  if (lastUsedAt !== null && now.getTime() - Date.parse(lastUsedAt) < EXACT_TO_MS) return;
  await db.update(apiToken).set({ lastUsedAt: now.toISOString() }).where(eq(apiToken.id, id));
}
