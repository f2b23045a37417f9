import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { integer, text, timestamp } from 'drizzle-orm/pg-core';

/** When the row was written and last changed: moments with a zone, as RFC 3339 text. */
export const stamps = {
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull(),
};

/** A record that people keep: how often it was written, from 1, and the body that keeps it; null where the register itself does. */
export const kept = { ...stamps, revision: integer('revision').notNull().default(1), keptBy: text('kept_by') };

export const nameColumns = { nameRu: text('name_ru'), nameEn: text('name_en') };

/** In the order of the alphabet, Ё with Е: both engines know this collation, whatever the locale of the database. */
export function alphabetical(words: SQLWrapper): SQL {
  return sql`(${words} collate "und-x-icu")`;
}
