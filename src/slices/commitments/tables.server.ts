import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, numeric, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { kept } from '../../platform/db/columns.ts';
import { indexesOfWords, wordsIn } from '../../platform/db/words.ts';
import { storedFile } from '../documents/index.tables.ts';
import { body, municipality, person } from '../municipalities/index.tables.ts';
import { partnership } from '../partnerships/index.tables.ts';
import type { PartsFound } from './life-points-rules.ts';
import type { LifeReply, ReplyPeriod } from './reply-period-rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What one side of a tie or both promised, by when, and how it stands. */
export const commitment = pgTable(
  'commitment',
  {
    id: text('id').primaryKey(),
    /** Null where it was made to nobody whom the source names: then `towards` has its words. */
    partnershipId: text('partnership_id').references(() => partnership.id),
    towardsRu: text('towards_ru'),
    towardsEn: text('towards_en'),
    textRu: text('text_ru'),
    textEn: text('text_en'),
    /** As what its source tells it: `proposed`, `agreed`, `in_progress`. */
    toldAs: text('told_as').notNull(),
    /** What became of it by what was said: kept with the row, and always found again from `commitment_said`. */
    state: text('state').notNull(),
    droppedFrom: text('dropped_from'),
    hasEvidence: boolean('has_evidence').notNull().default(false),
    /** Since when it is done, as exact as it was said; null while it is not. */
    doneOn: text('done_on'),
    direction: text('direction'),
    start: text('start'),
    due: text('due'),
    /** The last day that `due` can mean: after it, it is overdue. */
    dueLastDay: text('due_last_day'),
    /** The source's own words for when. */
    dueTextRu: text('due_text_ru'),
    dueTextEn: text('due_text_en'),
    moneyAmount: numeric('money_amount', { precision: 18, scale: 2 }),
    /** ISO 4217. */
    moneyCurrency: text('money_currency'),
    originKind: text('origin_kind').notNull(),
    /** The entry of the timeline at which it was made. No reference: an entry may be withdrawn, the promise stays. */
    originEntryId: text('origin_entry_id'),
    /** When it was made, and the date of the source that tells of it. */
    madeOn: text('made_on'),
    knownBy: text('known_by'),
    ...kept,
  },
  (table) => [
    index('commitment_partnership').on(table.partnershipId, table.id),
    ...indexesOfWords('commitment', wordsIn(table.textRu, table.textEn)),
    index('commitment_updated').on(table.updatedAt, table.id),
    index('commitment_origin_entry').on(table.originEntryId),
    index('commitment_kept_by').on(table.keptBy),
    // What may be overdue or remind of itself: the rest is never looked through for it.
    index('commitment_due').on(table.dueLastDay, table.id).where(sql`${table.state} in ('agreed', 'in_progress')`),
  ],
);

/** Who has promised it (`owner`), or takes part in it (`partner`): of a side a body, then a person; or the source's words for somebody unnamed. */
export const commitmentOwner = pgTable(
  'commitment_owner',
  {
    commitmentId: text('commitment_id')
      .notNull()
      .references(() => commitment.id),
    position: integer('position').notNull(),
    role: text('role').notNull(),
    municipalityId: text('municipality_id').references(() => municipality.id),
    bodyId: text('body_id').references(() => body.id),
    personId: text('person_id').references(() => person.id),
    asWrittenRu: text('as_written_ru'),
    asWrittenEn: text('as_written_en'),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.position] }),
    index('commitment_owner_municipality').on(table.municipalityId),
    index('commitment_owner_body').on(table.bodyId),
    index('commitment_owner_person').on(table.personId),
  ],
);

/** Steps on the way, in their order. */
export const commitmentMilestone = pgTable(
  'commitment_milestone',
  {
    commitmentId: text('commitment_id')
      .notNull()
      .references(() => commitment.id),
    position: integer('position').notNull(),
    textRu: text('text_ru'),
    textEn: text('text_en'),
    due: text('due'),
    doneOn: text('done_on'),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.position] })],
);

/** One thing said of a commitment, oldest first by `position`. What was taken back stays, and counts no more. */
export const commitmentSaid = pgTable(
  'commitment_said',
  {
    id: text('id').primaryKey(),
    commitmentId: text('commitment_id')
      .notNull()
      .references(() => commitment.id),
    position: integer('position').notNull(),
    move: text('move').notNull(),
    /** In whose name: `municipality` or `body`, and which; null where a source says so, or nobody of the sides. */
    sideKind: text('side_kind'),
    sideId: text('side_id'),
    /** How it came: `account`, `link`, `letter`, `source`. */
    way: text('way').notNull(),
    /** The day that it tells of, as exact as it is known. */
    happenedOn: text('happened_on'),
    reasonRu: text('reason_ru'),
    reasonEn: text('reason_en'),
    /** Name and office as somebody without an account typed them; never shown to the public. */
    byName: text('by_name'),
    byOffice: text('by_office'),
    accountId: text('account_id'),
    forBody: text('for_body'),
    /** The request, or the letter, by which the other side said it. */
    requestId: text('request_id'),
    letterId: text('letter_id'),
    paper: text('paper'),
    bringsEvidence: boolean('brings_evidence').notNull().default(false),
    saidAt: moment('said_at').notNull(),
    takenBackAt: moment('taken_back_at'),
    takenBackBy: text('taken_back_by'),
  },
  (table) => [index('commitment_said_of').on(table.commitmentId, table.position), index('commitment_said_side').on(table.sideId)],
);

/** What shows that it was done. */
export const commitmentEvidence = pgTable(
  'commitment_evidence',
  {
    id: text('id').primaryKey(),
    commitmentId: text('commitment_id')
      .notNull()
      .references(() => commitment.id),
    /** With what it was said. */
    saidId: text('said_id')
      .notNull()
      .references(() => commitmentSaid.id),
    /** `file`, `photo`, `link`, `letter`. */
    kind: text('kind').notNull(),
    titleRu: text('title_ru'),
    titleEn: text('title_en'),
    url: text('url'),
    fileId: text('file_id').references(() => storedFile.id),
    letterId: text('letter_id'),
  },
  (table) => [index('commitment_evidence_of').on(table.commitmentId)],
);

/** To whom a step of a due date was told: of the same once. */
export const commitmentReminder = pgTable(
  'commitment_reminder',
  {
    commitmentId: text('commitment_id')
      .notNull()
      .references(() => commitment.id),
    due: text('due').notNull(),
    /** Days before the last day: 90, 30, 7; −1 is overdue. */
    step: smallint('step').notNull(),
    /** An account; or a partner after `mailto:`, by the hash of the address: that itself is forgotten when it is stopped. */
    toWhom: text('to_whom').notNull(),
    toldAt: moment('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.due, table.step, table.toWhom] })],
);

/** A partner without an account whom whoever keeps the promise lets remind of it. */
export const commitmentPartnerReminder = pgTable('commitment_partner_reminder', {
  commitmentId: text('commitment_id')
    .primaryKey()
    .references(() => commitment.id, { onDelete: 'cascade' }),
  recipientName: text('recipient_name').notNull(),
  /** Null once they are not reminded any more: nobody needs it then. */
  recipientEmail: text('recipient_email'),
  lang: text('lang').notNull(),
  /** In whose name, and by whose word: the links are asked as theirs. */
  forBody: text('for_body').notNull(),
  allowedBy: text('allowed_by').notNull(),
  allowedAt: moment('allowed_at').notNull(),
  revision: integer('revision').notNull(),
});

/** How a tie lives: as found on a day, and as the public sees it. */
export const tieLife = pgTable(
  'tie_life',
  {
    partnershipId: text('partnership_id')
      .primaryKey()
      .references(() => partnership.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    score: smallint('score'),
    parts: jsonb('parts').$type<PartsFound>().notNull(),
    method: smallint('method').notNull(),
    /** The day for which it was found. */
    asOf: date('as_of', { mode: 'string' }).notNull(),
    /** What the public sees: while a reply period runs, what it saw before. */
    publicState: text('public_state').notNull(),
    publicScore: smallint('public_score'),
    publicParts: jsonb('public_parts').$type<PartsFound>().notNull(),
    publicSince: date('public_since', { mode: 'string' }).notNull(),
    /** When anything of it last changed for the public; null where it never saw anything. */
    publicChangedAt: moment('public_changed_at'),
    /** The day that what the public sees is of: while a reply period runs, an earlier one. */
    publicAsOf: date('public_as_of', { mode: 'string' }).notNull(),
    /** Null where the public never saw anything. */
    publicMethod: smallint('public_method'),
    /** Until the end of this day whoever keeps the tie may answer; null where no period runs. */
    replyUntil: date('reply_until', { mode: 'string' }),
    /** What is left of an earlier one, and the answers to what waits. */
    period: jsonb('period').$type<Omit<ReplyPeriod, 'until'>>().notNull(),
    /** The answers beside what the public sees. */
    replies: jsonb('replies').$type<readonly LifeReply[]>().notNull(),
  },
  (table) => [
    index('tie_life_public').on(table.publicState),
    index('tie_life_public_changed').on(table.publicChangedAt),
    index('tie_life_reply').on(table.replyUntil).where(sql`${table.replyUntil} is not null`),
  ],
);

/** What the public saw from a day on: written when it changes. */
export const tieLifeShown = pgTable(
  'tie_life_shown',
  {
    partnershipId: text('partnership_id')
      .notNull()
      .references(() => partnership.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    state: text('state').notNull(),
    score: smallint('score'),
    parts: jsonb('parts').$type<PartsFound>().notNull(),
    method: smallint('method').notNull(),
    replies: jsonb('replies').$type<readonly LifeReply[]>().notNull(),
    /** The last day that it was of, where it stood longer: a reply period ran. */
    lastOf: date('last_of', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.partnershipId, table.day] })],
);

export type CommitmentRow = typeof commitment.$inferSelect;
export type OwnerRow = typeof commitmentOwner.$inferSelect;
export type MilestoneRow = typeof commitmentMilestone.$inferSelect;
export type SaidRow = typeof commitmentSaid.$inferSelect;
export type EvidenceRow = typeof commitmentEvidence.$inferSelect;
export type PartnerReminderRow = typeof commitmentPartnerReminder.$inferSelect;
export type TieLifeRow = typeof tieLife.$inferSelect;
