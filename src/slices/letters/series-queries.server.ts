import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
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

export interface LastWordsTo {
  readonly addressee: string | null;
  readonly text: string | null;
}

/** How the body wrote to them last: the lines of the addressee and the text that begins with the salutation. */
export async function lastLetterTo(
  db: Database,
  bodyId: string,
  other: { readonly municipality: string | null; readonly body: string | null },
): Promise<LastWordsTo | null> {
  const [row] = await db
    .select({ addressee: letter.addressee, text: letter.text })
    .from(letter)
    .where(
      and(
        eq(letter.bodyId, bodyId),
        eq(letter.direction, 'outgoing'),
        or(
          other.body === null ? undefined : eq(letter.withBodyId, other.body),
          other.municipality === null ? undefined : eq(letter.withMunicipalityId, other.municipality),
        ),
      ),
    )
    .orderBy(desc(letter.createdAt))
    .limit(1);
  return row ?? null;
}
