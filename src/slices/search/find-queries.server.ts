import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { searchDocument } from './tables.server.ts';

/** A document that answers a question. */
export interface FoundDocument {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly title: Bilingual;
  readonly note: Bilingual | null;
  readonly text: Bilingual | null;
  readonly weight: number;
  /** Which of the questions it answers. */
  readonly question: number;
}

export interface Question {
  readonly kind: string;
  /** As `tsquery` writes it. */
  readonly asks: string;
  readonly limit: number;
}

interface Row extends Record<string, unknown> {
  kind: string;
  id: string;
  path: string;
  title_ru: string | null;
  title_en: string | null;
  note_ru: string | null;
  note_en: string | null;
  text_ru: string | null;
  text_en: string | null;
  weight: number;
  question: number;
}

const COLUMNS = sql.raw('d.kind, d.id, d.path, d.title_ru, d.title_en, d.note_ru, d.note_en, d.text_ru, d.text_en, d.weight');

/** As `search_document_weight` has them: of words that stand in very many documents the first are read from it, and no more. */
const WEIGHTIEST_FIRST = sql.raw('d.weight desc nulls last, d.id');

/** The weightiest documents that answer each question and are for these readers: one statement. */
export async function documentsThatAnswer(
  db: Database,
  readers: readonly string[],
  questions: readonly Question[],
): Promise<readonly FoundDocument[]> {
  if (questions.length === 0) return [];
  const parts = questions.map(
    ({ kind, asks, limit }, at) => sql`(select ${COLUMNS}, ${at}::int as question from ${searchDocument} d
      where ${answers(kind, asks, readers)} order by ${WEIGHTIEST_FIRST} limit ${limit})`,
  );
  const { rows } = await db.execute<Row>(sql.join(parts, sql` union all `));
  return rows.map(documentOf);
}

function answers(kind: string, asks: string, readers: readonly string[]): SQL {
  return sql`d.kind = ${kind} and d.words @@ ${asks}::tsquery and ${isFor(readers)}`;
}

function isFor(readers: readonly string[]): SQL {
  return readers.length === 0 ? sql`d.readers is null` : sql`(d.readers is null or d.readers && ${sql.param([...readers])}::text[])`;
}

/** How many documents answer each question, counted up to `most`. */
export async function countAnswers(
  db: Database,
  readers: readonly string[],
  questions: readonly Omit<Question, 'limit'>[],
  most: number,
): Promise<readonly number[]> {
  if (questions.length === 0) return [];
  const counts = questions.map(
    ({ kind, asks }) =>
      sql`(select count(*)::int from (select 1 from ${searchDocument} d where ${answers(kind, asks, readers)} limit ${most}) found)`,
  );
  const { rows } = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counts`);
  return rows[0]?.counts ?? [];
}

/** A page of all that answers `anywhere`, what answers `names` first; of the `most` weightiest. */
export async function pageOfAnswers(
  db: Database,
  readers: readonly string[],
  asked: { readonly kind: string; readonly names: string; readonly anywhere: string },
  page: { readonly offset: number; readonly limit: number; readonly most: number },
): Promise<readonly FoundDocument[]> {
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS}, (case when d.in_names then 0 else 1 end) as question from (
      select d.*, d.words @@ ${asked.names}::tsquery as in_names from ${searchDocument} d
      where ${answers(asked.kind, asked.anywhere, readers)} order by ${WEIGHTIEST_FIRST} limit ${page.most}) d
    order by d.in_names desc, ${WEIGHTIEST_FIRST} offset ${page.offset} limit ${page.limit}`);
  return rows.map(documentOf);
}

/** Documents by their ids, for these readers. */
export async function documentsByIds(
  db: Database,
  readers: readonly string[],
  kind: string,
  ids: readonly string[],
): Promise<readonly FoundDocument[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.execute<Row>(sql`select ${COLUMNS}, 0 as question from ${searchDocument} d
    where d.kind = ${kind} and d.id = any(${sql.param([...ids])}::text[]) and ${isFor(readers)} order by ${WEIGHTIEST_FIRST}`);
  return rows.map(documentOf);
}

function documentOf(row: Row): FoundDocument {
  return {
    kind: row.kind,
    id: row.id,
    path: row.path,
    title: { ru: row.title_ru, en: row.title_en },
    note: both(row.note_ru, row.note_en),
    text: both(row.text_ru, row.text_en),
    weight: row.weight,
    question: row.question,
  };
}

function both(ru: string | null, en: string | null): Bilingual | null {
  return ru === null && en === null ? null : { ru, en };
}

export function indexedDocuments(db: Database): Promise<number> {
  return db.$count(searchDocument);
}
