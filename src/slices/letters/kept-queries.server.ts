import { and, desc, eq, sql } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { body, municipality } from '../municipalities/index.tables.ts';
import { place } from '../places/index.tables.ts';
import type { LetterDirection, LetterInput } from './input.ts';
import type { AroundTheWords } from './letter-document.ts';
import { booksKeptBy, mayKeepLetters } from './policy.ts';
import { dayIn, USUAL_ZONE } from './rules.ts';
import { type LetterRow, letter } from './tables.server.ts';

/** A letter with what the books know of it besides its words. */
export interface KeptLetter extends Kept<LetterInput> {
  readonly body: string;
  readonly status: 'draft' | 'registered';
  readonly number: string | null;
  readonly registeredOn: string | null;
  readonly scan: string | null;
  readonly series: string | null;
  /** Null on a draft, and on what was registered before it was kept. */
  readonly onPaper: AroundTheWords | null;
}

export async function keptLetter(db: Database, id: string): Promise<KeptLetter | null> {
  const [row] = await db.select().from(letter).where(eq(letter.id, id));
  return row === undefined ? null : keptOf(row);
}

/** The same, locked until the transaction ends. */
export async function lockLetter(tx: Database, id: string): Promise<KeptLetter | null> {
  const [row] = await tx.select().from(letter).where(eq(letter.id, id)).for('update');
  return row === undefined ? null : keptOf(row);
}

function keptOf(row: LetterRow): KeptLetter {
  return {
    input: {
      id: row.id,
      direction: row.direction as LetterDirection,
      withMunicipality: row.withMunicipalityId,
      withBody: row.withBodyId,
      withWritten: row.withWritten,
      theirNumber: row.theirNumber,
      theirDate: row.theirDate,
      addressee: row.addressee,
      subject: row.subject,
      text: row.text,
      lang: row.lang as LetterInput['lang'],
      signatory: row.signatoryId,
      signatoryWritten: row.signatoryWritten,
      executor: row.executor,
      executorPhone: row.executorPhone,
      enclosures: row.enclosures,
      replyBy: row.replyBy,
      answers: row.answersId,
      partnership: row.partnershipId,
    },
    revision: row.revision,
    keptBy: row.keptBy,
    body: row.bodyId,
    status: row.status as KeptLetter['status'],
    number: row.number,
    registeredOn: row.registeredOn,
    scan: row.scanId,
    series: row.seriesId,
    onPaper: row.onPaper,
  };
}

/** The day that it is where the body sits. */
export async function todayOf(db: Database, bodyId: string, now: Date): Promise<string> {
  const [row] = await db
    .select({ zone: place.timezone })
    .from(body)
    .leftJoin(municipality, eq(municipality.id, body.municipalityId))
    .leftJoin(place, eq(place.id, municipality.centreId))
    .where(eq(body.id, bodyId));
  return dayIn(row?.zone ?? USUAL_ZONE, now);
}

/** Whether the books of this body hold a registered letter of this direction. */
export async function isInTheBooks(db: Database, wanted: { id: string; bodyId: string; direction: LetterDirection }): Promise<boolean> {
  const found = await db
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.id, wanted.id),
        eq(letter.bodyId, wanted.bodyId),
        eq(letter.direction, wanted.direction),
        eq(letter.status, 'registered'),
      ),
    );
  return found.length > 0;
}

export async function isNumberTaken(
  db: Database,
  wanted: { bodyId: string; direction: LetterDirection; number: string; year: number },
): Promise<boolean> {
  const found = await db
    .select({ id: letter.id })
    .from(letter)
    .where(
      and(
        eq(letter.bodyId, wanted.bodyId),
        eq(letter.direction, wanted.direction),
        eq(letter.number, wanted.number),
        sql`extract(year from ${letter.registeredOn}) = ${wanted.year}`,
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Those of these letters that stand in books which the actor keeps. */
export async function lettersWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.select({ id: letter.id, body: letter.bodyId }).from(letter).where(oneOf(letter.id, ids));
  return rows.filter(({ body }) => mayKeepLetters(actor, body)).map(({ id }) => id);
}

/** The same of letters that somebody else wrote and that are registered: their word, and not the actor's own. */
export async function lettersReceivedBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .select({ id: letter.id, body: letter.bodyId })
    .from(letter)
    .where(and(oneOf(letter.id, ids), eq(letter.direction, 'incoming'), eq(letter.status, 'registered')));
  return rows.filter(({ body }) => mayKeepLetters(actor, body)).map(({ id }) => id);
}

const OFFERED = 60;

/** Letters of the actor's books that belong to a tie, the latest first: as choices of a form. */
export async function lettersBetween(
  db: Database,
  actor: Actor,
  partnership: string | null,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const books = booksKeptBy(actor);
  if (books.length === 0) return [];
  const rows = await db
    .select({ id: letter.id, number: letter.number, day: letter.registeredOn, subject: letter.subject })
    .from(letter)
    .where(
      and(
        oneOf(letter.bodyId, books),
        eq(letter.status, 'registered'),
        partnership === null ? undefined : eq(letter.partnershipId, partnership),
      ),
    )
    .orderBy(desc(letter.registeredOn), desc(letter.id))
    .limit(OFFERED);
  return rows.map(({ id, number, day, subject }) => ({ value: id, label: [`№ ${number}`, day, subject].filter(Boolean).join(', ') }));
}
