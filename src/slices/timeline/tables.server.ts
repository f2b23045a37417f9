import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { kept } from '../../platform/db/columns.ts';

export const timelineEntry = pgTable(
  'timeline_entry',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    date: text('date'),
    endDate: text('end_date'),
    knownBy: text('known_by'),
    /** The first day that the date, or else the date of the source, can mean. It orders, it is never shown. */
    orderDay: text('order_day'),
    /** How much it tells of a tie, from 0: chosen first where a list has room for one. */
    telling: smallint('telling').notNull(),
    titleRu: text('title_ru'),
    titleEn: text('title_en'),
    textRu: text('text_ru'),
    textEn: text('text_en'),
    ...kept,
  },
  (table) => [
    index('timeline_entry_order').on(sql`${table.orderDay} desc nulls last`, sql`${table.telling} desc`, table.id),
    index('timeline_entry_updated').on(table.updatedAt.desc(), table.id),
    index('timeline_entry_kind').on(table.kind, sql`${table.orderDay} desc nulls last`),
  ],
);

/** On whose timelines an entry stands. */
export const timelineSubject = pgTable(
  'timeline_subject',
  {
    kind: text('kind').notNull(),
    subjectId: text('subject_id').notNull(),
    entryId: text('entry_id')
      .notNull()
      .references(() => timelineEntry.id),
    /** Host, guest or participant, where the source says. */
    role: text('role'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId, table.entryId] }), index('timeline_subject_entry').on(table.entryId)],
);

export type EntryRow = typeof timelineEntry.$inferSelect;
