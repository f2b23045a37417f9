import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import { body, municipality } from '../municipalities/index.tables.ts';
import type { LetterDirection } from './input.ts';
import { letter } from './tables.server.ts';
import type { BooksFilter, BooksSort, LetterInBooks } from './views.ts';

const otherBody = alias(body, 'other_body');

/** A registered letter of the other direction that names this one as what it answers. */
const isAnswered = sql<boolean>`exists (select 1 from letter answer where answer.answers_id = ${letter.id} and answer.status = 'registered')`;

const words = wordsIn(
  letter.subject,
  letter.number,
  letter.theirNumber,
  letter.withWritten,
  letter.addressee,
  letter.executor,
  municipality.nameRu,
  municipality.nameEn,
  otherBody.nameRu,
  otherBody.nameEn,
);

function fromBooks(db: Database) {
  return db
    .select({
      row: letter,
      townRu: municipality.nameRu,
      townEn: municipality.nameEn,
      bodyRu: otherBody.nameRu,
      bodyEn: otherBody.nameEn,
      isAnswered,
    })
    .from(letter)
    .leftJoin(municipality, eq(municipality.id, letter.withMunicipalityId))
    .leftJoin(otherBody, eq(otherBody.id, letter.withBodyId))
    .$dynamic();
}

type Found = Awaited<ReturnType<typeof fromBooks>>[number];

function viewOf({ row, townRu, townEn, bodyRu, bodyEn, isAnswered: answered }: Found): LetterInBooks {
  const written = { ru: row.withWritten, en: row.withWritten };
  const town = row.withMunicipalityId === null ? written : { ru: townRu, en: townEn };
  return {
    id: row.id,
    body: row.bodyId,
    direction: row.direction as LetterDirection,
    status: row.status as LetterInBooks['status'],
    number: row.number,
    registeredOn: row.registeredOn,
    theirNumber: row.theirNumber,
    theirDate: row.theirDate,
    other: row.withBodyId === null ? town : { ru: bodyRu, en: bodyEn },
    subject: row.subject,
    executor: row.executor,
    replyBy: row.replyBy,
    isAnswered: answered,
    revision: row.revision,
  };
}

const ORDERS: Readonly<Record<BooksSort, readonly SQL[]>> = {
  // Drafts have no day yet: they are what comes next.
  latest: [sql`${letter.registeredOn} desc nulls first`, desc(letter.createdAt), desc(letter.id)],
  oldest: [sql`${letter.registeredOn} asc nulls last`, asc(letter.createdAt), asc(letter.id)],
  reply: [sql`${letter.replyBy} asc nulls last`, asc(letter.createdAt), asc(letter.id)],
};

export async function lettersInBooks(
  db: Database,
  filter: BooksFilter,
  page: { readonly sort: BooksSort; readonly offset: number; readonly limit: number },
): Promise<readonly LetterInBooks[]> {
  const rows = await fromBooks(db)
    .where(matching(filter))
    .orderBy(...ORDERS[page.sort])
    .offset(page.offset)
    .limit(page.limit);
  return rows.map(viewOf);
}

export async function countInBooks(db: Database, filter: BooksFilter): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(letter)
    .leftJoin(municipality, eq(municipality.id, letter.withMunicipalityId))
    .leftJoin(otherBody, eq(otherBody.id, letter.withBodyId))
    .where(matching(filter));
  return row?.total ?? 0;
}

function matching({ bodies, direction, year, state, q, executor, today }: BooksFilter): SQL | undefined {
  const waits = and(sql`${letter.replyBy} is not null`, eq(letter.status, 'registered'), sql`not ${isAnswered}`);
  return and(
    bodies.length === 0 ? sql`false` : oneOf(letter.bodyId, bodies),
    direction === undefined ? undefined : eq(letter.direction, direction),
    year === undefined ? undefined : sql`extract(year from ${letter.registeredOn}) = ${year}`,
    state === undefined
      ? undefined
      : { reply: waits, overdue: and(waits, lt(letter.replyBy, today)), draft: eq(letter.status, 'draft') }[state],
    q === undefined ? undefined : isAbout(q),
    executor === undefined ? undefined : eq(letter.executor, executor),
  );
}

/** By words, or by a part of a number: «12/153» is no word. */
function isAbout(q: string): SQL | undefined {
  const part = `%${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const numbers = [letter.number, letter.theirNumber].map((number) => sql`lower(${number}) like ${part}`);
  return or(hasWords(words, wordsTyped(q)), ...numbers);
}

/** The years of which these books hold letters, the latest first. */
export async function yearsOfBooks(db: Database, bodies: readonly string[]): Promise<readonly number[]> {
  if (bodies.length === 0) return [];
  const rows = await db
    .selectDistinct({ year: sql<number>`extract(year from ${letter.registeredOn})::int` })
    .from(letter)
    .where(and(oneOf(letter.bodyId, bodies), sql`${letter.registeredOn} is not null`))
    .orderBy(sql`1 desc`);
  return rows.map(({ year }) => year);
}

export async function letterInBooks(db: Database, id: string): Promise<LetterInBooks | null> {
  const [row] = await fromBooks(db).where(eq(letter.id, id));
  return row === undefined ? null : viewOf(row);
}

export async function lettersInBooksByIds(db: Database, ids: readonly string[]): Promise<readonly LetterInBooks[]> {
  if (ids.length === 0) return [];
  const rows = await fromBooks(db)
    .where(oneOf(letter.id, ids))
    .orderBy(...ORDERS.latest);
  return rows.map(viewOf);
}

/** What answers this letter, drafts among it. */
export async function answersTo(db: Database, id: string): Promise<readonly LetterInBooks[]> {
  const rows = await fromBooks(db)
    .where(eq(letter.answersId, id))
    .orderBy(...ORDERS.oldest);
  return rows.map(viewOf);
}

/** Registered letters of the other direction that a letter of this one may answer, the latest first, those with the same other side before all. */
export async function answerable(
  db: Database,
  wanted: { readonly body: string; readonly direction: LetterDirection; readonly limit: number },
): Promise<readonly LetterInBooks[]> {
  const direction = wanted.direction === 'incoming' ? 'outgoing' : 'incoming';
  const rows = await fromBooks(db)
    .where(and(eq(letter.bodyId, wanted.body), eq(letter.direction, direction), eq(letter.status, 'registered')))
    .orderBy(...ORDERS.latest)
    .limit(wanted.limit);
  return rows.map(viewOf);
}

/** Letters of all books to which no answer is registered, with a day from `since` on and before today; the oldest first. */
export async function overdueInBooks(
  db: Database,
  { since, today }: { readonly since: string; readonly today: string },
): Promise<readonly LetterInBooks[]> {
  const late = and(eq(letter.status, 'registered'), lt(letter.replyBy, today), sql`${letter.replyBy} >= ${since}`, sql`not ${isAnswered}`);
  const rows = await fromBooks(db)
    .where(late)
    .orderBy(...ORDERS.reply);
  return rows.map(viewOf);
}

/** What waits in these books: unanswered letters with a day up to `until`, and drafts. */
export async function waitingInBooks(
  db: Database,
  { bodies, until, limit }: { readonly bodies: readonly string[]; readonly until: string; readonly limit: number },
): Promise<readonly LetterInBooks[]> {
  if (bodies.length === 0) return [];
  const due = and(eq(letter.status, 'registered'), sql`${letter.replyBy} <= ${until}`, sql`not ${isAnswered}`);
  const rows = await fromBooks(db)
    .where(and(inArray(letter.bodyId, [...bodies]), sql`(${due} or ${eq(letter.status, 'draft')})`))
    .orderBy(...ORDERS.reply)
    .limit(limit);
  return rows.map(viewOf);
}
