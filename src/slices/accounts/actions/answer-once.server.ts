import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { idempotentAnswer } from '../tables.server.ts';

const KEPT_MS = 24 * 3600 * 1000;

export interface GivenAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Runs the request once for its key and gives the same answer to each repetition; `another-request` where the key was used for something
 * else. Answer and change are one transaction: after a crash there are both or none. A second request waits for the first one.
 */
export function answerOnce(
  db: Database,
  clock: Clock,
  asked: { readonly token: string; readonly address: string; readonly key: string; readonly body: string },
  run: (tx: Database) => Promise<GivenAnswer>,
): Promise<GivenAnswer | 'another-request'> {
  const [key, requestHash] = [sha256([asked.token, asked.address, asked.key]), sha256([asked.body])];
  return db.transaction(async (tx) => {
    const now = clock.now();
    await tx.delete(idempotentAnswer).where(lt(idempotentAnswer.expiresAt, now.getTime()));
    const taken = await tx
      .insert(idempotentAnswer)
      .values({ key, requestHash, status: 0, body: '', createdAt: now.toISOString(), expiresAt: now.getTime() + KEPT_MS })
      .onConflictDoNothing()
      .returning({ key: idempotentAnswer.key });
    if (taken.length === 0) {
      const [given] = await tx.select().from(idempotentAnswer).where(eq(idempotentAnswer.key, key));
      if (given === undefined) throw new Error('the answer was forgotten meanwhile');
      return given.requestHash === requestHash ? { status: given.status, body: given.body } : 'another-request';
    }
    const answer = await run(tx);
    await tx.update(idempotentAnswer).set(answer).where(eq(idempotentAnswer.key, key));
    return answer;
  });
}

function sha256(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
