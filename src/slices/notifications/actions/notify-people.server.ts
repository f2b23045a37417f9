import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { newId } from '../../../platform/new-id.ts';
import { type NotificationInput, notificationInput } from '../input.ts';
import { notification } from '../tables.server.ts';

/** The queue that mails those who want to know at once. Its jobs are named by the account. */
export const NEWS_QUEUE = 'news';

/** Tells these people of something, in the transaction of the change. Who was told of the same thing (`once`) is not told again. */
export async function notifyPeople(tx: Database, input: NotificationInput, clock: Clock): Promise<void> {
  const { accounts, ...told } = notificationInput.parse(input);
  if (accounts.length === 0) return;
  const createdAt = clock.now().toISOString();
  const written = await tx
    .insert(notification)
    .values([...new Set(accounts)].map((accountId) => ({ id: newId(), accountId, ...told, createdAt })))
    .onConflictDoNothing({ target: [notification.accountId, notification.once] })
    .returning({ account: notification.accountId });
  for (const { account } of written) await enqueue(tx, NEWS_QUEUE, account);
}
