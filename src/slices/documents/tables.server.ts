import { customType, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A file that somebody brought, such as the scan of a letter. It lies in the database: a backup is whole, and a server needs no disk of its own. */
export const storedFile = pgTable(
  'stored_file',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    content: bytea('content').notNull(),
    keptBy: text('kept_by').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: timestamp('added_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [index('stored_file_kept').on(table.keptBy, table.addedAt)],
);
