import { eq } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { FORGOTTEN_AFTER, lockedFor } from '../rules.ts';
import { failedSignIn } from '../tables.server.ts';

/**
 * Counts an attempt as failed before it is tried, so that many at once do not slip through; `forgetFailures` takes it back. Answers for
 * how many milliseconds the address is locked: then nothing was counted, and nothing may be tried.
 */
export function countFailure(db: Database, clock: Clock, whom: string): Promise<number> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const lastAt = now.toISOString();
    await tx.insert(failedSignIn).values({ whom, failures: 0, lastAt }).onConflictDoNothing();
    const [kept] = await tx.select().from(failedSignIn).where(eq(failedSignIn.whom, whom)).for('update');
    const locked = lockedFor(now.getTime(), kept ?? null);
    if (kept === undefined || locked > 0) return locked;
    const isForgotten = now.getTime() - Date.parse(kept.lastAt) > FORGOTTEN_AFTER;
    const failures = isForgotten ? 1 : kept.failures + 1;
    await tx.update(failedSignIn).set({ failures, lastAt }).where(eq(failedSignIn.whom, whom));
    return 0;
  });
}

export async function forgetFailures(db: Database, whom: string): Promise<void> {
  await db.delete(failedSignIn).where(eq(failedSignIn.whom, whom));
}
