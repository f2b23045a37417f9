import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { mayReadOutbox } from '../policy.ts';
import { mail } from '../tables.server.ts';
import { MAIL_QUEUE } from './write-mail.server.ts';

/** Tries a mail anew that was given up, or that waits for its next attempt. */
export function sendAgain(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  id: string,
): Promise<Outcome<string, 'not-allowed' | 'no-such-mail'>> {
  return db.transaction(async (tx) => {
    if (!mayReadOutbox(actor)) return refused('not-allowed');
    const found = await tx
      .update(mail)
      .set({ givenUpAt: null })
      .where(and(eq(mail.id, id), isNull(mail.sentAt)))
      .returning({ id: mail.id });
    if (found.length === 0) return refused('no-such-mail');
    await enqueue(tx, MAIL_QUEUE, id);
    return done(id);
  });
}
