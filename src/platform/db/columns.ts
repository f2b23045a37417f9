import { text, timestamp } from 'drizzle-orm/pg-core';

/** When the row was written and last changed: moments with a zone, as RFC 3339 text. */
export const stamps = {
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull(),
};

export const nameColumns = { nameRu: text('name_ru'), nameEn: text('name_en') };
