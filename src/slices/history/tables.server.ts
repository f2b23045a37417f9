import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

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

export type ChangeRow = typeof change.$inferSelect;
