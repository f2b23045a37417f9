import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { alphabetical, kept } from '../../platform/db/columns.ts';
import { indexesOfWords, wordsIn } from '../../platform/db/words.ts';
import { body, municipality } from '../municipalities/index.tables.ts';

export const partnership = pgTable(
  'partnership',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** The last of `partnership_standing`; null where no source says. */
    standing: text('standing'),
    since: text('since'),
    whyRu: text('why_ru'),
    whyEn: text('why_en'),
    /** The parties' names joined: what lists are sorted and searched by. */
    titleRu: text('title_ru').notNull(),
    titleEn: text('title_en').notNull(),
    /** The order day of the latest entry on its timeline, kept by the fact `timeline-entry-recorded`. */
    latestDay: text('latest_day'),
    ...kept,
  },
  (table) => [
    index('partnership_latest').on(sql`${table.latestDay} desc nulls last`, table.id),
    index('partnership_title_ru').on(alphabetical(table.titleRu), table.id),
    index('partnership_title_en').on(alphabetical(table.titleEn), table.id),
    index('partnership_kind').on(table.kind),
    index('partnership_standing_now').on(table.standing),
    index('partnership_updated').on(table.updatedAt, table.id),
    ...indexesOfWords('partnership', wordsIn(table.titleRu, table.titleEn)),
  ],
);

/** The titles as they are looked through. */
export const wordsOfTitle = wordsIn(partnership.titleRu, partnership.titleEn);

export const partnershipParty = pgTable(
  'partnership_party',
  {
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnership.id),
    position: integer('position').notNull(),
    role: text('role').notNull(),
    municipalityId: text('municipality_id').references(() => municipality.id),
    bodyId: text('body_id').references(() => body.id),
    asWrittenRu: text('as_written_ru'),
    asWrittenEn: text('as_written_en'),
  },
  (table) => [
    primaryKey({ columns: [table.partnershipId, table.position] }),
    index('partnership_party_municipality').on(table.municipalityId, table.partnershipId),
    index('partnership_party_body').on(table.bodyId),
    check(
      'party_named',
      sql`${table.municipalityId} is not null or ${table.bodyId} is not null or ${table.asWrittenRu} is not null or ${table.asWrittenEn} is not null`,
    ),
  ],
);

/**
 * Countries that sources give to its parties, themselves or as bodies: what lists are narrowed by, in one step instead of four tables.
 * Written with the tie. Whoever lets the countries of a municipality or the municipality of a body change writes it anew.
 */
export const partnershipCountry = pgTable(
  'partnership_country',
  {
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnership.id),
    countryCode: text('country_code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnershipId, table.countryCode] }),
    index('partnership_country_code').on(table.countryCode, table.partnershipId),
  ],
);

/** Each change of how the tie stands, oldest first. */
export const partnershipStanding = pgTable(
  'partnership_standing',
  {
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnership.id),
    position: integer('position').notNull(),
    standing: text('standing').notNull(),
    date: text('date'),
    knownBy: text('known_by'),
    reasonRu: text('reason_ru'),
    reasonEn: text('reason_en'),
  },
  (table) => [primaryKey({ columns: [table.partnershipId, table.position] })],
);

export const partnershipDirection = pgTable(
  'partnership_direction',
  {
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnership.id),
    direction: text('direction').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnershipId, table.direction] }),
    index('partnership_direction_code').on(table.direction, table.partnershipId),
  ],
);

export type PartnershipRow = typeof partnership.$inferSelect;
export type PartyRow = typeof partnershipParty.$inferSelect;
export type StandingRow = typeof partnershipStanding.$inferSelect;
