import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { MovedInMerge } from './merge-image.ts';

/**
 * Who changed what, when and why: a chain, in which each entry seals the one before. `content` (the values and the reason) may be erased
 * where it held personal data: its hash stays, and the chain with it. The salt keeps erased words from being guessed by their hash.
 */
export const change = pgTable(
  'change',
  {
    /** Its place in the chain, from 1, without gaps. */
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    actorKind: text('actor_kind').notNull(),
    /** The account, or the request that the other side answered; null for the installation. */
    actorId: text('actor_id'),
    forBody: text('for_body'),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    revision: integer('revision').notNull(),
    deed: text('deed').notNull(),
    undoes: bigint('undoes', { mode: 'number' }),
    /** JSON, to the letter as it was hashed: `{"fields":{"name":[before,after]},"reason":…}`. */
    content: text('content'),
    salt: text('salt'),
    contentHash: text('content_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('change_subject').on(table.subjectKind, table.subjectId, table.revision),
    index('change_actor').on(table.actorId, table.seq),
    index('change_body').on(table.forBody, table.seq),
  ],
);

/** The last link of the chain: one row, locked by whoever adds to it. */
export const historyHead = pgTable(
  'history_head',
  {
    only: boolean('only').primaryKey().default(true),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [check('one_head', sql`${table.only}`)],
);

/** A record that went into another one of its kind: its id lives on as a way to that one, and what was moved can be moved back. */
export const mergedRecord = pgTable(
  'merged_record',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    fromId: text('from_id').notNull(),
    intoId: text('into_id').notNull(),
    /** The revision that the keeper had then: of the merges into one record only the latest can be taken back. */
    intoRevision: integer('into_revision').notNull(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    /** The account; null for the installation. */
    mergedBy: text('merged_by'),
    reason: text('reason').notNull(),
    /** JSON's null where it was erased: it held names of people. */
    moved: jsonb('moved').$type<MovedInMerge | null>().notNull(),
    /** When it was taken back. */
    undoneAt: timestamp('undone_at', { withTimezone: true, mode: 'string' }),
    undoneBy: text('undone_by'),
  },
  (table) => [
    uniqueIndex('merged_record_once').on(table.kind, table.fromId).where(sql`${table.undoneAt} is null`),
    index('merged_record_into').on(table.kind, table.intoId),
  ],
);

export type MergedRow = typeof mergedRecord.$inferSelect;
export type ChangeRow = typeof change.$inferSelect;
