import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { kept } from '../../platform/db/columns.ts';
import { storedFile } from '../documents/index.tables.ts';
import { body, municipality, official } from '../municipalities/index.tables.ts';
import { partnership } from '../partnerships/index.tables.ts';
import type { AroundTheWords } from './letter-document.ts';

/** Greetings to many on one occasion: one text with merge fields, one letter to each. */
export const letterSeries = pgTable(
  'letter_series',
  {
    id: text('id').primaryKey(),
    /** Whose letters they are. */
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    title: text('title').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    ...kept,
  },
  (table) => [index('letter_series_body').on(table.bodyId)],
);

/** An incoming or outgoing letter in the books of one body. */
export const letter = pgTable(
  'letter',
  {
    id: text('id').primaryKey(),
    /** In whose books it stands. */
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    /** `incoming` or `outgoing`. */
    direction: text('direction').notNull(),
    /** `draft`, `registered`. An incoming letter is registered at once. */
    status: text('status').notNull(),
    /** Its number in the books of the body, and the day of registration. */
    number: text('number'),
    registeredOn: date('registered_on', { mode: 'string' }),
    /** On an incoming letter: the sender's own number and date. */
    theirNumber: text('their_number'),
    theirDate: text('their_date'),
    /** The other side: a body or a municipality of the register, or as the paper writes it. */
    withMunicipalityId: text('with_municipality_id').references(() => municipality.id),
    withBodyId: text('with_body_id').references(() => body.id),
    withWritten: text('with_written'),
    /** Addressee as a Russian office writes it, in the dative: office, name; line by line. */
    addressee: text('addressee'),
    subject: text('subject').notNull(),
    text: text('text'),
    lang: text('lang').notNull(),
    signatoryId: text('signatory_id').references(() => official.id),
    signatoryWritten: text('signatory_written'),
    executor: text('executor'),
    executorPhone: text('executor_phone'),
    enclosures: text('enclosures'),
    replyBy: date('reply_by', { mode: 'string' }),
    /** The letter that this one answers. */
    answersId: text('answers_id'),
    partnershipId: text('partnership_id').references(() => partnership.id),
    scanId: text('scan_id').references(() => storedFile.id),
    seriesId: text('series_id').references(() => letterSeries.id),
    /** What stood on an outgoing letter besides its own words when it was registered; null on a draft. */
    onPaper: jsonb('on_paper').$type<AroundTheWords>(),
    ...kept,
  },
  (table) => [
    index('letter_body').on(table.bodyId, table.direction, table.registeredOn),
    index('letter_partnership').on(table.partnershipId),
    index('letter_reply').on(table.bodyId, table.replyBy).where(sql`${table.replyBy} is not null`),
    index('letter_answers').on(table.answersId),
    uniqueIndex('letter_number').on(table.bodyId, table.direction, table.number, sql`extract(year from ${table.registeredOn})`),
    // A series writes to each addressee once.
    uniqueIndex('letter_series_once')
      .on(table.seriesId, sql`coalesce(${table.withBodyId}, ${table.withMunicipalityId}, ${table.withWritten})`)
      .where(sql`${table.seriesId} is not null`),
  ],
);

/** The last number given in a body's book of a year; its row is locked while one is given, so there are neither gaps nor doubles. */
export const letterNumbering = pgTable(
  'letter_numbering',
  {
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    direction: text('direction').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.direction, table.year] })],
);

/** What stands at the head of a body's letters, and how its numbers are written. */
export const letterhead = pgTable('letterhead', {
  bodyId: text('body_id')
    .primaryKey()
    .references(() => body.id),
  /** Full name in the lines of the letterhead. */
  nameRu: text('name_ru').notNull(),
  nameEn: text('name_en'),
  address: text('address'),
  phone: text('phone'),
  email: text('email'),
  site: text('site'),
  okpo: text('okpo'),
  ogrn: text('ogrn'),
  innKpp: text('inn_kpp'),
  place: text('place'),
  /** `{n}` is the number, `{yy}` and `{yyyy}` the year: `01-12/{n}`. */
  outgoingPattern: text('outgoing_pattern').notNull().default('{n}'),
  incomingPattern: text('incoming_pattern').notNull().default('вх-{n}'),
  updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull(),
});

export type LetterRow = typeof letter.$inferSelect;
export type LetterheadRow = typeof letterhead.$inferSelect;
export type LetterSeriesRow = typeof letterSeries.$inferSelect;
