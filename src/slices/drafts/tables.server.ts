import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** What a person typed into a form and has not sent: one for each form and record. */
export const draft = pgTable(
  'draft',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    /** The address of the form, below the language: `work/partnerships/new`. */
    form: text('form').notNull(),
    /** The revision of the record that the form showed; null for a new one. */
    revision: integer('revision'),
    /** What it is about, for the list of drafts. */
    title: text('title').notNull(),
    fields: jsonb('fields').$type<readonly (readonly [name: string, value: string])[]>().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [uniqueIndex('draft_form').on(table.accountId, table.form), index('draft_updated').on(table.updatedAt)],
);
