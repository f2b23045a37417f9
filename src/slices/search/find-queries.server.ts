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

const WEIGHTIEST_FIRST = sql.raw('d.weight desc nulls last, d.id');

/** What is counted, and what is put in order, of the answers to one question. */
export const MOST_COUNTED = 1000;
/** So many of the weightiest of a kind are read for words that stand in more documents than are counted. */
const WEIGHTIEST_READ = 2000;

/** What answers a question: how many, counted up to `MOST_COUNTED`, and the weightiest of them, if those are all. */
export interface Answers {
  readonly total: number;
  readonly ids: readonly string[];
}

/** One statement, and the index of words alone, whatever the words are. */
export async function answersTo(db: Database, readers: readonly string[], questions: readonly Question[]): Promise<readonly Answers[]> {
  if (questions.length === 0) return [];
  const parts = questions.map(
    ({ asks, limit }, at) => sql`select ${at}::int as at, count(*)::int as total,
      (array_agg(d.id order by ${WEIGHTIEST_FIRST}))[1:${limit}::int] as ids from ${answersByTheIndex(asks, readers)} d`,
  );
  const { rows } = await db.execute<{ at: number; total: number; ids: string[] | null }>(sql.join(parts, sql` union all `));
  return rows.toSorted((a, b) => a.at - b.at).map(({ total, ids }) => ({ total, ids: ids ?? [] }));
}

/** The weightiest documents that answer each question and are for these readers: two statements. */
export async function documentsThatAnswer(
  db: Database,
  readers: readonly string[],
  questions: readonly Question[],
): Promise<{ readonly documents: readonly FoundDocument[]; readonly totals: readonly number[] }> {
  const answers = await answersTo(db, readers, questions);
  const asked = questions.map((question, at) => ({ ...question, at, ...(answers[at] ?? { total: 0, ids: [] }) }));
  const [few, many] = [asked.filter(({ total }) => total > 0 && total < MOST_COUNTED), asked.filter(({ total }) => total >= MOST_COUNTED)];
  const known = few.flatMap(({ kind, at, ids }) => ids.map((id) => ({ kind, id, at })));
  const parts = [
    ...(known.length === 0
      ? []
      : [
          sql`(select ${COLUMNS}, k.at as question from ${rowsOf(known)} k
      join ${searchDocument} d on d.kind = k.kind and d.id = k.id order by k.place)`,
        ]),
    ...many.map(
      ({ kind, asks, limit, at }) => sql`(select ${COLUMNS}, ${at}::int as question from ${searchDocument} d
        where d.kind = ${kind} and d.id in (${idsOfMany(kind, asks, readers)}) order by ${WEIGHTIEST_FIRST} limit ${limit})`,
    ),
  ];
  const { rows } = parts.length === 0 ? { rows: [] } : await db.execute<Row>(sql.join(parts, sql` union all `));
  return { documents: rows.map(documentOf), totals: asked.map(({ total }) => total) };
}

function rowsOf(known: readonly { readonly kind: string; readonly id: string; readonly at: number }[]): SQL {
  const [kinds, ids] = [known.map(({ kind }) => kind), known.map(({ id }) => id)].map((column) => sql`${sql.param(column)}::text[]`);
  const ats = sql`${sql.param(known.map(({ at }) => at))}::int[]`;
  return sql`(select kind, id, at, row_number() over () as place from unnest(${kinds}, ${ids}, ${ats}) as k(kind, id, at))`;
}

function answersByTheIndex(asks: string, readers: readonly string[]): SQL {
  return sql`search_document_answers(${asks}::tsquery, ${sql.param([...readers])}::text[], ${MOST_COUNTED}::int)`;
}

/**
 * Of words that stand in very many documents: those among the weightiest of the kind, and so many others as are counted. Neither the
 * documents that have the words nor those that have them not are read to their end.
 */
function idsOfMany(kind: string, asks: string, readers: readonly string[]): SQL {
  return sql`select w.id from (select d.id, d.words, d.readers from ${searchDocument} d where d.kind = ${kind}
      order by ${WEIGHTIEST_FIRST} limit ${WEIGHTIEST_READ}) w where w.words @@ ${asks}::tsquery and ${isFor('w', readers)}
    union all select a.id from ${answersByTheIndex(asks, readers)} a`;
}

function isFor(rows: 'd' | 'w', readers: readonly string[]): SQL {
  const column = sql.raw(`${rows}.readers`);
  return readers.length === 0 ? sql`${column} is null` : sql`(${column} is null or ${column} && ${sql.param([...readers])}::text[])`;
}

/** A page of all that answers `anywhere`, what answers `names` first, and how many there are; of very many the weightiest. */
export async function pageOfAnswers(
  db: Database,
  readers: readonly string[],
  asked: { readonly kind: string; readonly names: string; readonly anywhere: string },
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly documents: readonly FoundDocument[]; readonly total: number }> {
  const { kind, names, anywhere } = asked;
  const [{ total, ids } = { total: 0, ids: [] }] = await answersTo(db, readers, [{ kind, asks: anywhere, limit: MOST_COUNTED }]);
  if (total === 0) return { documents: [], total };
  const found = total < MOST_COUNTED ? sql`select unnest(${sql.param([...ids])}::text[])` : idsOfMany(kind, anywhere, readers);
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS}, (case when d.in_names then 0 else 1 end) as question from (
      select d.*, d.words @@ ${names}::tsquery as in_names from ${searchDocument} d where d.kind = ${kind} and d.id in (${found})
      order by ${WEIGHTIEST_FIRST} limit ${MOST_COUNTED}) d
    order by d.in_names desc, ${WEIGHTIEST_FIRST} offset ${page.offset} limit ${page.limit}`);
  return { documents: rows.map(documentOf), total };
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
    where d.kind = ${kind} and d.id = any(${sql.param([...ids])}::text[]) and ${isFor('d', readers)} order by ${WEIGHTIEST_FIRST}`);
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
