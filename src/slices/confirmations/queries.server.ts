import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { letter } from '../letters/index.tables.ts';
import type { RequestState } from './input.ts';
import { confirmationRequest as asked, type ConfirmationRow } from './tables.server.ts';
import { hashOfToken } from './token.server.ts';

export type { ConfirmationRow };

/** The request to which a link leads. */
export async function requestByToken(db: Database, token: string): Promise<ConfirmationRow | null> {
  const [row] = await db
    .select()
    .from(asked)
    .where(eq(asked.tokenHash, hashOfToken(token)));
  return row ?? null;
}

export async function requestById(db: Database, id: string): Promise<ConfirmationRow | null> {
  const [row] = await db.select().from(asked).where(eq(asked.id, id));
  return row ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockRequest(tx: Database, id: string): Promise<ConfirmationRow | null> {
  const [row] = await tx.select().from(asked).where(eq(asked.id, id)).for('update');
  return row ?? null;
}

export interface RequestsFilter {
  /** Null: those of every body. */
  readonly bodies: readonly string[] | null;
  readonly state: RequestState | null;
  readonly now: Date;
}

/** One page of requests, the latest first. */
export async function requestsPage(db: Database, filter: RequestsFilter, page: { readonly offset: number; readonly limit: number }) {
  return db.select().from(asked).where(matching(filter)).orderBy(desc(asked.askedAt), desc(asked.id)).offset(page.offset).limit(page.limit);
}

export async function countRequests(db: Database, filter: RequestsFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(asked).where(matching(filter));
  return row?.n ?? 0;
}

function matching({ bodies, state, now }: RequestsFilter): SQL | undefined {
  return and(bodies === null ? undefined : ofBodies(bodies), state === null ? undefined : isIn(state, now));
}

function ofBodies(bodies: readonly string[]): SQL | undefined {
  return bodies.length === 0 ? sql`false` : inArray(asked.bodyId, [...bodies]);
}

function isIn(state: RequestState, now: Date): SQL | undefined {
  const open = and(isNull(asked.answer), isNull(asked.revokedAt));
  if (state === 'answered') return isNotNull(asked.answer);
  if (state === 'revoked') return and(isNull(asked.answer), isNotNull(asked.revokedAt));
  const moment = now.toISOString();
  return state === 'expired' ? and(open, lte(asked.expiresAt, moment)) : and(open, gt(asked.expiresAt, moment));
}

/** Answers that wait for a decision, the oldest first. */
export async function answersToDecide(db: Database, bodies: readonly string[], limit: number): Promise<readonly ConfirmationRow[]> {
  const brings = or(eq(asked.answer, 'corrected'), and(eq(asked.kind, 'change'), eq(asked.answer, 'confirmed')));
  return db
    .select()
    .from(asked)
    .where(and(ofBodies(bodies), isNull(asked.settled), brings))
    .orderBy(asc(asked.answeredAt))
    .limit(limit);
}

/** What nobody has answered since a moment, the oldest first. */
export async function unansweredSince(db: Database, bodies: readonly string[], before: Date, now: Date, limit: number) {
  return db
    .select()
    .from(asked)
    .where(and(ofBodies(bodies), isIn('waiting', now), lte(asked.askedAt, before.toISOString())))
    .orderBy(asc(asked.askedAt))
    .limit(limit);
}

/** How many questions of this person, in the body's name, nobody has answered yet. */
export async function countWaitingOf(db: Database, by: { readonly account: string; readonly body: string }, now: Date): Promise<number> {
  return db.$count(asked, and(eq(asked.bodyId, by.body), eq(asked.askedBy, by.account), isIn('waiting', now)));
}

/** Requests of all bodies whose link ran out between two moments with nobody having answered. */
export async function expiredBetween(db: Database, since: Date, now: Date): Promise<readonly ConfirmationRow[]> {
  return db
    .select()
    .from(asked)
    .where(and(isIn('expired', now), gt(asked.expiresAt, since.toISOString())))
    .orderBy(asc(asked.expiresAt));
}

export interface FiledLetter {
  readonly id: string;
  readonly number: string | null;
  readonly registeredOn: string | null;
  readonly theirNumber: string | null;
  readonly theirDate: string | null;
  readonly subject: string;
}

const FILED = {
  id: letter.id,
  number: letter.number,
  registeredOn: letter.registeredOn,
  theirNumber: letter.theirNumber,
  theirDate: letter.theirDate,
  subject: letter.subject,
};

/** The latest incoming letters in a body's books, for a choice. */
export async function incomingLettersOf(db: Database, body: string): Promise<readonly FiledLetter[]> {
  const where = and(eq(letter.bodyId, body), eq(letter.direction, 'incoming'), eq(letter.status, 'registered'));
  return db.select(FILED).from(letter).where(where).orderBy(desc(letter.registeredOn), desc(letter.id)).limit(100);
}

/** One incoming letter, if it stands in this body's books. */
export async function incomingLetterOf(db: Database, body: string, id: string): Promise<FiledLetter | null> {
  const [row] = await db
    .select(FILED)
    .from(letter)
    .where(and(eq(letter.id, id), eq(letter.bodyId, body), eq(letter.direction, 'incoming'), eq(letter.status, 'registered')));
  return row ?? null;
}
