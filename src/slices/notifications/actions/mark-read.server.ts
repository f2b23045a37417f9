import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { mayKeepNotifications } from '../policy.ts';
import { notification } from '../tables.server.ts';

/** Marks one of the person's notifications as read, or all; another person's is as good as none. */
export async function markRead(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>,
  which: { readonly account: string; readonly id: string | null },
): Promise<Outcome<number, 'not-allowed'>> {
  if (!mayKeepNotifications(actor, which.account)) return refused('not-allowed');
  const read = await db
    .update(notification)
    .set({ readAt: clock.now().toISOString() })
    .where(
      and(
        eq(notification.accountId, which.account),
        isNull(notification.readAt),
        which.id === null ? undefined : eq(notification.id, which.id),
      ),
    )
    .returning({ id: notification.id });
  return done(read.length);
}
