import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { kept, nameColumns } from '../../platform/db/columns.ts';

/** A title in small letters, whatever the server's locale knows. */
export function smallTitle(title: SQLWrapper): SQL {
  return sql`lower(${title} collate "und-x-icu")`;
}

export const publisher = pgTable('publisher', {
  id: text('id').primaryKey(),
  ...nameColumns,
  url: text('url'),
  ...kept,
});

export const source = pgTable(
  'source',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    language: text('language').notNull(),
    publisherId: text('publisher_id').references(() => publisher.id),
    url: text('url'),
    /** As exact as the source gives it: a partial date, or a moment, often without a zone. */
    publishedAt: text('published_at'),
    noteRu: text('note_ru'),
    noteEn: text('note_en'),
    ...kept,
  },
  (table) => [
    index('source_publisher').on(table.publisherId),
    index('source_updated').on(table.updatedAt, table.id),
    // Hashes: an address may be longer than what a tree can hold.
    index('source_address').using('hash', table.url),
    index('source_called').using('hash', smallTitle(table.title)),
  ],
);

/** Whom a source names as its own source, the nearest first. */
export const sourceChain = pgTable(
  'source_chain',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    position: integer('position').notNull(),
    publisherId: text('publisher_id')
      .notNull()
      .references(() => publisher.id),
    words: text('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.position] })],
);

/** A fact and where it comes from. The subject is a record of any slice, `aspect` the fact about it. */
export const citation = pgTable(
  'citation',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    aspect: text('aspect').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    quote: text('quote'),
  },
  (table) => [index('citation_subject').on(table.subjectKind, table.subjectId), index('citation_source').on(table.sourceId, table.id)],
);

export type PublisherRow = typeof publisher.$inferSelect;
export type SourceRow = typeof source.$inferSelect;
export type CitationRow = typeof citation.$inferSelect;
