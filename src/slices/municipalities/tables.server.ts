import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { alphabetical, kept, nameColumns } from '../../platform/db/columns.ts';
import { indexesOfWords, wordsIn } from '../../platform/db/words.ts';
import { place } from '../places/index.tables.ts';

/** A legal unit, apart from the place that is its centre. */
export const municipality = pgTable(
  'municipality',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    ...nameColumns,
    officialNameRu: text('official_name_ru'),
    officialNameEn: text('official_name_en'),
    centreId: integer('centre_id').references(() => place.id),
    oktmo: text('oktmo'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    ...kept,
  },
  (table) => [
    ...indexesOfWords('municipality', wordsIn(table.nameRu, table.nameEn, table.officialNameRu, table.officialNameEn)),
    index('municipality_centre').on(table.centreId),
    index('municipality_name_ru').on(alphabetical(sql`coalesce(${table.nameRu}, ${table.nameEn})`), table.id),
    index('municipality_name_en').on(alphabetical(sql`coalesce(${table.nameEn}, ${table.nameRu})`), table.id),
    check('municipality_named', sql`${table.nameRu} is not null or ${table.nameEn} is not null`),
  ],
);

/** What sources say of its country; who says it stands in the citations of `country:XX`. */
export const municipalityCountry = pgTable(
  'municipality_country',
  {
    municipalityId: text('municipality_id')
      .notNull()
      .references(() => municipality.id),
    countryCode: text('country_code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.countryCode] }), index('municipality_country_code').on(table.countryCode)],
);

export const municipalitySuccession = pgTable(
  'municipality_succession',
  {
    successorId: text('successor_id')
      .notNull()
      .references(() => municipality.id),
    predecessorId: text('predecessor_id')
      .notNull()
      .references(() => municipality.id),
  },
  (table) => [
    primaryKey({ columns: [table.successorId, table.predecessorId] }),
    index('municipality_predecessor').on(table.predecessorId),
    check('no_own_successor', sql`${table.successorId} <> ${table.predecessorId}`),
  ],
);

export const body = pgTable(
  'body',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    ...nameColumns,
    municipalityId: text('municipality_id').references(() => municipality.id),
    ...kept,
  },
  (table) => [
    ...indexesOfWords('body', wordsIn(table.nameRu, table.nameEn)),
    index('body_municipality').on(table.municipalityId),
    index('body_updated').on(table.updatedAt, table.id),
  ],
);

export const person = pgTable('person', { id: text('id').primaryKey(), ...nameColumns, ...kept }, (table) =>
  indexesOfWords('person', wordsIn(table.nameRu, table.nameEn)),
);

/** A person in an office, with dates as exact as known. */
export const official = pgTable(
  'official',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    bodyId: text('body_id').references(() => body.id),
    municipalityId: text('municipality_id').references(() => municipality.id),
    officeRu: text('office_ru'),
    officeEn: text('office_en'),
    fromDate: text('from_date'),
    toDate: text('to_date'),
    knownBy: text('known_by'),
    ...kept,
  },
  (table) => [
    index('official_person').on(table.personId),
    index('official_body').on(table.bodyId),
    index('official_municipality').on(table.municipalityId),
  ],
);

/** Whom to call in a body: kept for the work, shown to readers only where `isPublic`. */
export const contact = pgTable(
  'contact',
  {
    id: text('id').primaryKey(),
    bodyId: text('body_id')
      .notNull()
      .references(() => body.id),
    ...nameColumns,
    officeRu: text('office_ru'),
    officeEn: text('office_en'),
    phone: text('phone'),
    email: text('email'),
    isPublic: boolean('is_public').notNull().default(false),
    /** When somebody last made sure that it is still right, and who. */
    confirmedAt: timestamp('confirmed_at', { withTimezone: true, mode: 'string' }).notNull(),
    confirmedBy: text('confirmed_by'),
    ...kept,
  },
  (table) => [index('contact_body').on(table.bodyId), index('contact_kept').on(table.keptBy, table.confirmedAt)],
);

/** The names as they are looked through. */
export const wordsOfNames = {
  municipality: wordsIn(municipality.nameRu, municipality.nameEn, municipality.officialNameRu, municipality.officialNameEn),
  body: wordsIn(body.nameRu, body.nameEn),
  person: wordsIn(person.nameRu, person.nameEn),
};

export type MunicipalityRow = typeof municipality.$inferSelect;
export type BodyRow = typeof body.$inferSelect;
export type PersonRow = typeof person.$inferSelect;
export type ContactRow = typeof contact.$inferSelect;
export type OfficialRow = typeof official.$inferSelect;
