import { sql } from 'drizzle-orm';
import { boolean, doublePrecision, index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { stamps } from '../../platform/db/columns.ts';

/** The gazetteer: GeoNames places with 500 people or more. Rows are never deleted: municipalities point at them. */
export const place = pgTable(
  'place',
  {
    /** GeoNames id. */
    id: integer('id').primaryKey(),
    /** In Latin letters, with the accents of its language. */
    name: text('name').notNull(),
    asciiName: text('ascii_name').notNull(),
    nameRu: text('name_ru'),
    alternates: text('alternates').array().notNull(),
    countryCode: text('country_code').notNull(),
    /** GeoNames first-level code with its country: `RU.05`. */
    regionCode: text('region_code'),
    /** GeoNames second-level code with its region: `GB.ENG.C3`. */
    districtCode: text('district_code'),
    lat: doublePrecision('lat').notNull(),
    lon: doublePrecision('lon').notNull(),
    population: integer('population').notNull(),
    featureCode: text('feature_code').notNull(),
    timezone: text('timezone').notNull(),
  },
  (table) => [index('place_country_id').on(table.countryCode, table.id)],
);

export const region = pgTable('region', {
  code: text('code').primaryKey(),
  countryCode: text('country_code').notNull(),
  nameEn: text('name_en').notNull(),
  nameRu: text('name_ru'),
});

/**
 * Every key by which a place may be typed, once per place. No foreign key: a check per row would double the time of the
 * load, which writes a place and its keys in one statement.
 */
export const placeKey = pgTable(
  'place_key',
  {
    key: text('key').notNull(),
    placeId: integer('place_id').notNull(),
    countryCode: text('country_code').notNull(),
    /** 100 × log10 of the population, more for a main name: the order among places that match equally well. */
    weight: smallint('weight').notNull(),
  },
  (table) => [
    uniqueIndex('place_key_look_up').on(table.key.op('text_pattern_ops'), table.weight, table.placeId, table.countryCode),
    index('place_key_two_letters').on(sql`left(${table.key}, 2)`, table.weight.desc()).where(sql`${table.weight} >= 400`),
  ],
);

/** What an editor has written where the rules of declension are wrong or unsure. A form that is null is never used. */
export const placeNameCase = pgTable(
  'place_name_case',
  {
    nameRu: text('name_ru').notNull(),
    countryCode: text('country_code').notNull(),
    genitive: text('genitive'),
    dative: text('dative'),
    accusative: text('accusative'),
    instrumental: text('instrumental'),
    prepositional: text('prepositional'),
    note: text('note'),
    ...stamps,
  },
  (table) => [primaryKey({ columns: [table.nameRu, table.countryCode] })],
);

/** How far the load of a gazetteer went; the row is advanced in the statement that writes the places. */
export const gazetteerLoad = pgTable('gazetteer_load', {
  source: text('source').primaryKey(),
  placesDone: integer('places_done').notNull(),
  complete: boolean('complete').notNull(),
});
