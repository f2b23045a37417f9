import { and, count, desc, eq, gte, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { MailChoice } from './input.ts';
import { choiceOf, MAILED_WITHIN_DAYS } from './rules.ts';
import { type NotificationRow, notification, notificationChoice } from './tables.server.ts';

/** One page of a person's notifications, the latest first. */
export async function notificationsOf(
  db: Database,
  account: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly NotificationRow[]> {
  return db
    .select()
    .from(notification)
    .where(eq(notification.accountId, account))
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .offset(offset)
    .limit(limit);
}

export async function countNotifications(db: Database, account: string): Promise<{ readonly all: number; readonly unread: number }> {
  const [row] = await db
    .select({ all: count(), unread: sql<number>`(count(*) filter (where ${notification.readAt} is null))::int` })
    .from(notification)
    .where(eq(notification.accountId, account));
  return { all: row?.all ?? 0, unread: row?.unread ?? 0 };
}

export async function unreadOf(db: Database, account: string, limit: number): Promise<readonly NotificationRow[]> {
  return db
    .select()
    .from(notification)
    .where(and(eq(notification.accountId, account), isNull(notification.readAt)))
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(limit);
}

export async function mailChoiceOf(db: Database, account: string): Promise<MailChoice> {
  const [row] = await db.select().from(notificationChoice).where(eq(notificationChoice.accountId, account));
  return choiceOf(row?.mail);
}

const pending = (since: Date) =>
  and(isNull(notification.readAt), isNull(notification.mailedAt), gte(notification.createdAt, since.toISOString()));

/** Since when a notification is still worth a mail. */
export function mailedSince(now: Date): Date {
  return new Date(now.getTime() - MAILED_WITHIN_DAYS * 24 * 3600 * 1000);
}

/** Accounts that have something to be mailed, by what they chose. */
export async function accountsToMail(db: Database, choice: 'digest' | 'at_once', now: Date): Promise<readonly string[]> {
  const atOnce = db.select({ id: notificationChoice.accountId }).from(notificationChoice).where(eq(notificationChoice.mail, 'at_once'));
  const others = db
    .select({ id: notificationChoice.accountId })
    .from(notificationChoice)
    .where(inArray(notificationChoice.mail, ['at_once', 'none']));
  const chose = choice === 'at_once' ? inArray(notification.accountId, atOnce) : notInArray(notification.accountId, others);
  const rows = await db
    .selectDistinct({ id: notification.accountId })
    .from(notification)
    .where(and(pending(mailedSince(now)), chose));
  return rows.map(({ id }) => id);
}

/** What is to be mailed to a person, the oldest first; nobody else mails it until the transaction ends. */
export async function lockPending(tx: Database, account: string, now: Date): Promise<readonly NotificationRow[]> {
  return tx
    .select()
    .from(notification)
    .where(and(eq(notification.accountId, account), pending(mailedSince(now))))
    .orderBy(notification.createdAt, notification.id)
    .for('update');
}

/** Where one of the person's own notifications leads. */
export async function pathOfNotification(db: Database, account: string, id: string): Promise<string | null> {
  const [row] = await db
    .select({ path: notification.path })
    .from(notification)
    .where(and(eq(notification.id, id), eq(notification.accountId, account)));
  return row?.path ?? null;
}
