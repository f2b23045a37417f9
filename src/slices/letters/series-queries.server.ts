import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { SeriesInput } from './input.ts';
import { letter, letterSeries } from './tables.server.ts';

export interface KeptSeries extends Kept<SeriesInput> {
  readonly body: string;
}

export async function keptSeries(db: Database, id: string): Promise<KeptSeries | null> {
  const [row] = await db.select().from(letterSeries).where(eq(letterSeries.id, id));
  if (row === undefined) return null;
  const { title, subject, text, revision, keptBy, bodyId } = row;
  return { input: { id, title, subject, text }, revision, keptBy, body: bodyId };
}

export async function seriesOf(db: Database, bodies: readonly string[]) {
  if (bodies.length === 0) return [];
  return db
    .select({
      id: letterSeries.id,
      title: letterSeries.title,
      letters: sql<number>`(select count(*)::int from letter l where l.series_id = letter_series.id)`,
    })
    .from(letterSeries)
    .where(sql`${letterSeries.bodyId} = any(${sql.param([...bodies])}::text[])`)
    .orderBy(desc(letterSeries.createdAt), asc(letterSeries.id))
    .limit(50);
}

export interface LetterOfSeries {
  readonly id: string;
  readonly municipality: string | null;
  readonly body: string | null;
  readonly status: 'draft' | 'registered';
  readonly revision: number;
}

export async function lettersOfSeries(db: Database, seriesId: string): Promise<readonly LetterOfSeries[]> {
  const rows = await db
    .select({
      id: letter.id,
      municipality: letter.withMunicipalityId,
      body: letter.withBodyId,
      status: letter.status,
      revision: letter.revision,
    })
    .from(letter)
    .where(eq(letter.seriesId, seriesId))
    .orderBy(asc(letter.createdAt), sql`length(${letter.number})`, asc(letter.number), asc(letter.id));
  return rows.map((row) => ({ ...row, status: row.status as LetterOfSeries['status'] }));
}

/** Whether the series has another letter to this side: it writes to nobody twice, whoever changes whom a draft is for. */
export async function hasAnotherTo(
  db: Database,
  { seriesId, id, key }: { readonly seriesId: string; readonly id: string; readonly key: string },
): Promise<boolean> {
  const side = sql`coalesce(${letter.withBodyId}, ${letter.withMunicipalityId}, ${letter.withWritten})`;
  const rows = await db
    .select({ id: letter.id })
    .from(letter)
    .where(and(eq(letter.seriesId, seriesId), sql`${letter.id} <> ${id}`, sql`${side} = ${key}`));
  return rows.length > 0;
}

export interface LastWordsTo {
  readonly addressee: string | null;
  readonly text: string | null;
}

/** How the body wrote to each last, by the key of the other side: the lines of the addressee and the text that begins with the salutation. */
export async function lastLettersTo(db: Database, bodyId: string, keys: readonly string[]): Promise<ReadonlyMap<string, LastWordsTo>> {
  if (keys.length === 0) return new Map();
  const key = sql<string>`case when ${letter.withBodyId} is not null then 'body:' || ${letter.withBodyId} else 'municipality:' || ${letter.withMunicipalityId} end`;
  const rows = await db
    .selectDistinctOn([key], { key, addressee: letter.addressee, text: letter.text })
    .from(letter)
    .where(and(eq(letter.bodyId, bodyId), eq(letter.direction, 'outgoing'), sql`${key} = any(${sql.param([...keys])}::text[])`))
    .orderBy(key, desc(letter.createdAt));
  return new Map(rows.map(({ key: side, ...words }) => [side, words]));
}
