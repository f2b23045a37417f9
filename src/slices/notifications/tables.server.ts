import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Something that a person should know, once. */
export const notification = pgTable(
  'notification',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    /** Its code: the words are chosen when it is shown, in the reader's language. */
    kind: text('kind').notNull(),
    /** What the words are made with: names, numbers of papers. */
    about: jsonb('about').$type<Readonly<Record<string, string>>>().notNull(),
    /** Where it leads, below the language. */
    path: text('path').notNull(),
    /** The same thing is told once: `letter-overdue letter-id 2026-11-26`. */
    once: text('once').notNull(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
    /** When it went into a mail; null while it waits for the digest, or where the person wants none. */
    mailedAt: moment('mailed_at'),
  },
  (table) => [
    uniqueIndex('notification_once').on(table.accountId, table.once),
    index('notification_account').on(table.accountId, table.createdAt.desc()),
    index('notification_unmailed').on(table.accountId).where(sql`${table.mailedAt} is null and ${table.readAt} is null`),
  ],
);

export const notificationChoice = pgTable('notification_choice', {
  accountId: text('account_id').primaryKey(),
  /** `digest` (once a day), `at_once`, `none`. */
  mail: text('mail').notNull(),
});

/** The outbox: what is to be sent, and what was. Written in the transaction of the change; a job takes it to the mail server. */
export const mail = pgTable(
  'mail',
  {
    id: text('id').primaryKey(),
    toAddress: text('to_address').notNull(),
    lang: text('lang').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    /** The same mail is written once, whoever asks again. */
    once: text('once').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
    /** What the mail server answered last, without addresses. */
    failure: text('failure'),
    /** When it was clear that it cannot be delivered; null while it is still tried. */
    givenUpAt: moment('given_up_at'),
  },
  (table) => [
    index('mail_created').on(table.createdAt.desc()),
    index('mail_unsent').on(table.createdAt).where(sql`${table.sentAt} is null and ${table.givenUpAt} is null`),
  ],
);

export type NotificationRow = typeof notification.$inferSelect;
export type MailRow = typeof mail.$inferSelect;
