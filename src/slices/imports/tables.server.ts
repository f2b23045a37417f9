import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { kept } from '../../platform/db/columns.ts';

/** A file that is being brought in: what it is, what its columns mean, how far it has come. */
export const importFile = pgTable(
  'import',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    /** SHA-256 of the file: the same one that was cut short is continued. */
    fileHash: text('file_hash').notNull(),
    format: text('format').notNull(),
    encoding: text('encoding'),
    sheet: text('sheet'),
    notes: text('notes').array().notNull(),
    header: text('header').array().notNull(),
    /** What each column means; '' where it is not read. */
    mapping: text('mapping').array().notNull(),
    /** What the facts cite where a row names no source of its own. */
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    sourceDate: text('source_date'),
    publisher: text('publisher'),
    /** The municipality that rows without a first name mean: an office's list of its own partners. */
    ownMunicipality: text('own_municipality'),
    state: text('state').notNull(),
    rows: integer('rows').notNull(),
    /** How many of them are staged. */
    rowsRead: integer('rows_read').notNull().default(0),
    /** How often rows of it were published. */
    published: integer('published').notNull().default(0),
    publishedAt: timestamp('published_at', { withTimezone: true, mode: 'string' }),
    /** Only looked at: nothing of it may be published. */
    isTrial: boolean('is_trial').notNull().default(false),
    /** Why the work on it stopped. */
    fault: text('fault'),
    /** The number of the last change of the register when its rows were first judged: later ones may be about the same ties. */
    judgedAt: bigint('judged_at', { mode: 'number' }),
    startedBy: text('started_by'),
    ...kept,
  },
  (table) => [index('import_kept').on(table.keptBy, table.createdAt), index('import_hash').on(table.fileHash)],
);

/** A row of data, as it was written and as it was understood. */
export const importRow = pgTable(
  'import_row',
  {
    importId: text('import_id')
      .notNull()
      .references(() => importFile.id),
    /** 1 is the first row of data. */
    row: integer('row').notNull(),
    /** JSON: the cells as texts. */
    cells: text('cells').notNull(),
    firstKey: text('first_key'),
    secondKey: text('second_key'),
    state: text('state').notNull().default('new'),
    /** JSON: `[{"column":2,"code":"not-a-date"}]`. */
    faults: text('faults'),
    /** Both sides in one order, whichever came first: `m:ID` or `p:PLACE`. */
    pair: text('pair'),
    /** What says the same: `row:12`, or the id of a record of the register. */
    duplicateOf: text('duplicate_of'),
    recordId: text('record_id'),
    /** In which publication; it has happened when the import counts as many. */
    batch: integer('batch'),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    // No more: rows are written in bulk, and those of one import are read through quickly.
    index('import_row_pair').on(table.importId, table.pair),
  ],
);

/** A name as the file writes it, once however many rows have it, and what it means. */
export const importName = pgTable(
  'import_name',
  {
    importId: text('import_id')
      .notNull()
      .references(() => importFile.id),
    /** Name, country and region as written. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    region: text('region').notNull(),
    rows: integer('rows').notNull(),
    state: text('state').notNull().default('new'),
    placeId: integer('place_id'),
    municipalityId: text('municipality_id'),
    why: text('why'),
    candidates: integer('candidates').array(),
    /** `resolver`, `register`, `memory`, or the account that decided. */
    decidedBy: text('decided_by'),
    /** Put off by a person: it comes last in the queue. */
    putOff: boolean('put_off').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.key] }),
    index('import_name_queue').on(table.importId, table.state, table.putOff, table.rows.desc(), table.key),
  ],
);

/** What an import recorded in the register, so that it can be taken back. */
export const importRecord = pgTable(
  'import_record',
  {
    importId: text('import_id')
      .notNull()
      .references(() => importFile.id),
    batch: integer('batch').notNull(),
    kind: text('kind').notNull(),
    recordId: text('record_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.kind, table.recordId] })],
);

/** What people said that a name means: later lists of the same body know it. */
export const importDecision = pgTable(
  'import_decision',
  {
    id: text('id').primaryKey(),
    /** The body for which it was decided; null: the register's own. */
    keptBy: text('kept_by'),
    nameKey: text('name_key').notNull(),
    countryKey: text('country_key').notNull(),
    regionKey: text('region_key').notNull(),
    placeId: integer('place_id'),
    /** Neither: it is no municipality. */
    municipalityId: text('municipality_id'),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [uniqueIndex('import_decision_once').on(sql`coalesce(${table.keptBy}, '')`, table.nameKey, table.countryKey, table.regionKey)],
);

/** What the columns under a header meant the last time. */
export const importMapping = pgTable(
  'import_mapping',
  {
    id: text('id').primaryKey(),
    keptBy: text('kept_by'),
    kind: text('kind').notNull(),
    /** Its words in small letters. */
    headerKey: text('header_key').notNull(),
    mapping: text('mapping').array().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [uniqueIndex('import_mapping_once').on(sql`coalesce(${table.keptBy}, '')`, table.kind, sql`md5(${table.headerKey})`)],
);

export type ImportFileRow = typeof importFile.$inferSelect;
export type ImportRowRow = typeof importRow.$inferSelect;
export type ImportNameRow = typeof importName.$inferSelect;
