import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A record as it is searched for: made from the record, and made anew whenever that changes. */
export const searchDocument = pgTable(
  'search_document',
  {
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    path: text('path').notNull(),
    titleRu: text('title_ru'),
    titleEn: text('title_en'),
    noteRu: text('note_ru'),
    noteEn: text('note_en'),
    textRu: text('text_ru'),
    textEn: text('text_en'),
    weight: integer('weight').notNull(),
    /** Keys of which a reader needs one; null: for everybody. */
    readers: text('readers').array(),
    /** Keys of all words; those of names a second time after `+`, the kind after `~`, codes after `#`. */
    words: tsvector('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    // The embedded engine never clears a list of pending entries by itself: it must stay short.
    index('search_document_words').using('gin', table.words).with({ fastupdate: true, gin_pending_list_limit: 64 }),
    index('search_document_weight').on(table.kind, table.weight.desc(), table.id),
  ],
);

/** Every word that stands in a document. Words of documents that are not for everybody stand apart, under the key of their readers. */
export const searchWord = pgTable(
  'search_word',
  {
    /** Empty: for everybody. */
    scope: text('scope').notNull(),
    word: text('word').notNull(),
    stem: text('stem').notNull(),
    /** In Latin letters; null for other scripts and for codes. */
    sound: text('sound'),
    /** The greatest of the documents whose name has it; 0 where it stands in texts only. */
    weight: smallint('weight').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.word] }),
    index('search_word_word').on(table.word.op('text_pattern_ops')),
    index('search_word_stem').on(table.stem),
    index('search_word_sound').on(table.sound.op('text_pattern_ops')),
  ],
);

/** Changed records whose documents are still to be made: there were too many for the transaction that changed them. */
export const searchPending = pgTable('search_pending', { kind: text('kind').notNull(), id: text('id').notNull() }, (table) => [
  primaryKey({ columns: [table.kind, table.id] }),
]);

/** How far the documents of a kind have been made, in which version. */
export const searchProgress = pgTable('search_progress', {
  kind: text('kind').primaryKey(),
  version: integer('version').notNull(),
  /** The last id that was done. */
  after: text('after').notNull().default(sql`''`),
  complete: boolean('complete').notNull().default(false),
});
