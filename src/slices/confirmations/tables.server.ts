import { index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { letter } from '../letters/index.tables.ts';
import type { ShownFields, ShownSource } from './views.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * What was asked of the other side, by a one-time link or by letter, and what came back. The link is bound to what it shows: `shown` is
 * the record, as its input said it, at `revision`.
 */
export const confirmationRequest = pgTable(
  'confirmation_request',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the link's token; null where only a letter was sent. */
    tokenHash: text('token_hash').unique(),
    /** `fact` (is it so?), `change` (may it be so?), `question`. */
    kind: text('kind').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    revision: integer('revision').notNull(),
    /** Fields of the record that are asked about, with the values that the link shows. */
    shown: jsonb('shown').$type<ShownFields>().notNull(),
    /** What the record was called, and what its facts rest on, when it was asked about. */
    named: jsonb('named').$type<Bilingual>().notNull(),
    sources: jsonb('sources').$type<readonly ShownSource[]>().notNull(),
    question: text('question'),
    lang: text('lang').notNull(),
    /** Who is asked: as the officer names them, and where the link went. */
    recipientName: text('recipient_name').notNull(),
    recipientEmail: text('recipient_email'),
    /** The body that asks. */
    bodyId: text('body_id').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    openedAt: moment('opened_at'),
    /** `confirmed`, `corrected`, `refused`. */
    answer: text('answer'),
    answeredAt: moment('answered_at'),
    /** Corrected fields with the values that the other side gave. */
    corrections: jsonb('corrections').$type<Readonly<Record<string, string>>>(),
    remark: text('remark'),
    answeredByName: text('answered_by_name'),
    answeredByOffice: text('answered_by_office'),
    /** The filed letter that answered instead of the link. */
    letterId: text('letter_id').references(() => letter.id),
    /** The same for a paper that stands in no book here: its number and date. */
    paperNumber: text('paper_number'),
    paperDate: text('paper_date'),
    /** Why the answer moved nothing of what it was about, though it would have: as the slice that follows it refused; null where it did, or could not. */
    movedNothing: text('moved_nothing'),
    /** What the officer did with a correction: `accepted`, `declined`. */
    settled: text('settled'),
    settledReason: text('settled_reason'),
    settledAt: moment('settled_at'),
    settledBy: text('settled_by'),
  },
  (table) => [
    index('confirmation_subject').on(table.subjectKind, table.subjectId),
    index('confirmation_body').on(table.bodyId, table.askedAt.desc()),
  ],
);

export type ConfirmationRow = typeof confirmationRequest.$inferSelect;
