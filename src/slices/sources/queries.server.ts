import { and, asc, count, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { wordsIn } from '../../platform/db/words.ts';
import { type CitationRow, citation, publisher, type SourceRow, source, sourceChain } from './tables.server.ts';
import type { CitationView, SourceView } from './views.ts';

export type { CitationView, SourceView } from './views.ts';

/** Where the facts about these subjects come from, in the order in which they were recorded. Three queries, however many subjects. */
export async function citationsOf(
  db: Database,
  subjects: readonly { readonly kind: string; readonly ids: readonly string[] }[],
): Promise<readonly CitationView[]> {
  const cited = subjects.filter(({ ids }) => ids.length > 0);
  if (cited.length === 0) return [];
  const [one] = cited;
  const rows = cited.length === 1 && one !== undefined ? await citationsAsked(db, one) : await citationsOfKinds(db, cited);
  const sources = await sourcesByIds(db, [...new Set(rows.map((row) => row.sourceId))]);
  return rows.flatMap((row) => {
    const found = sources.get(row.sourceId);
    return found === undefined
      ? []
      : [{ subjectKind: row.subjectKind, subjectId: row.subjectId, aspect: row.aspect, source: found, quote: row.quote }];
  });
}

const citationsAsked = builtOnce<CitationRow[], { readonly kind: string; readonly ids: readonly string[] }>((db) =>
  db
    .select()
    .from(citation)
    .where(and(eq(citation.subjectKind, sql.placeholder('kind')), oneOfGiven(citation.subjectId, 'ids')))
    .orderBy(asc(citation.id)),
);

function citationsOfKinds(db: Database, subjects: readonly { readonly kind: string; readonly ids: readonly string[] }[]) {
  const conditions = subjects.map(({ kind, ids }) => and(eq(citation.subjectKind, kind), oneOf(citation.subjectId, ids)));
  return db
    .select()
    .from(citation)
    .where(or(...conditions))
    .orderBy(asc(citation.id));
}

/** What one source is cited for, `limit` facts at the most. */
export async function citationsFrom(db: Database, sourceId: string, limit: number) {
  return db
    .select({ subjectKind: citation.subjectKind, subjectId: citation.subjectId, aspect: citation.aspect, quote: citation.quote })
    .from(citation)
    .where(eq(citation.sourceId, sourceId))
    .orderBy(asc(citation.id))
    .limit(limit);
}

export async function sourcesByIds(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, SourceView>> {
  if (ids.length === 0) return new Map();
  const rows = await sourcesAsked(db, { ids });
  const views = await withChains(db, rows);
  return new Map(views.map((view) => [view.id, view]));
}

export async function sourceById(db: Database, id: string): Promise<SourceView | null> {
  return (await sourcesByIds(db, [id])).get(id) ?? null;
}

export interface SourcesFilter {
  readonly q?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** Only those that are cited for one of these. */
  readonly citedFor?: readonly { readonly kind: string; readonly ids: readonly string[] }[] | undefined;
}

export interface SourcesPage extends SourcesFilter {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Sources in the order of their ids, from the one after `after`. */
export async function sourcesPage(db: Database, page: SourcesPage): Promise<readonly SourceView[]> {
  const rows = await selectSources(db)
    .where(and(matching(page), page.after === undefined ? undefined : sql`${source.id} > ${page.after}`))
    .orderBy(asc(source.id))
    .limit(page.limit);
  return withChains(db, rows);
}

/** In the order in which people read them. */
export async function sourceIdsByPublication(db: Database, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: source.id })
    .from(source)
    .orderBy(sql`${source.publishedAt} desc nulls last`, asc(source.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** One page of the list that people read: the latest publication first, undated ones last. */
export async function sourcesByPublication(db: Database, page: { offset: number; limit: number }): Promise<readonly SourceView[]> {
  const rows = await selectSources(db)
    .orderBy(sql`${source.publishedAt} desc nulls last`, asc(source.id))
    .offset(page.offset)
    .limit(page.limit);
  return withChains(db, rows);
}

export async function countSources(db: Database, page: SourcesFilter = {}): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(source)
    .leftJoin(publisher, eq(publisher.id, source.publisherId))
    .where(matching(page));
  return row?.total ?? 0;
}

function matching({ q, updatedSince, citedFor }: SourcesFilter): SQL | undefined {
  // In small letters on our side, as `wordsIn` has them: the server's own locale may know no Cyrillic.
  const pattern =
    q === undefined
      ? undefined
      : `%${q
          .toLowerCase()
          .replaceAll('ё', 'е')
          .replaceAll(/[\\%_]/g, '\\$&')}%`;
  return and(
    pattern === undefined ? undefined : sql`${wordsIn(source.title, publisher.nameRu, publisher.nameEn)} like ${pattern}`,
    updatedSince === undefined ? undefined : sql`${source.updatedAt} >= ${updatedSince}::timestamptz`,
    citedFor === undefined ? undefined : isCitedFor(citedFor),
  );
}

function isCitedFor(subjects: NonNullable<SourcesFilter['citedFor']>): SQL {
  if (subjects.length === 0) return sql`false`;
  const about = subjects.map(({ kind, ids }) => sql`(c.subject_kind = ${kind} and c.subject_id = any(${sql.param([...ids])}::text[]))`);
  return sql`exists (select 1 from ${citation} c where c.source_id = ${source.id} and (${sql.join(about, sql` or `)}))`;
}

const of = alias(publisher, 'chain_publisher');

function selectSources(db: Database) {
  return db.select({ source, publisher }).from(source).leftJoin(publisher, eq(publisher.id, source.publisherId)).$dynamic();
}

interface PublishedRow {
  readonly source: SourceRow;
  readonly publisher: typeof publisher.$inferSelect | null;
}

type Ids = { readonly ids: readonly string[] };

const sourcesAsked = builtOnce<PublishedRow[], Ids>((db) => selectSources(db).where(oneOfGiven(source.id, 'ids')));
const chainsAsked = builtOnce<{ sourceId: string; words: string; ru: string | null; en: string | null }[], Ids>((db) =>
  db
    .select({ sourceId: sourceChain.sourceId, words: sourceChain.words, ru: of.nameRu, en: of.nameEn })
    .from(sourceChain)
    .innerJoin(of, eq(of.id, sourceChain.publisherId))
    .where(oneOfGiven(sourceChain.sourceId, 'ids'))
    .orderBy(asc(sourceChain.sourceId), asc(sourceChain.position)),
);

async function withChains(db: Database, rows: readonly PublishedRow[]): Promise<SourceView[]> {
  if (rows.length === 0) return [];
  const links = await chainsAsked(db, { ids: rows.map((row) => row.source.id) });
  const chainOf = Map.groupBy(links, (link) => link.sourceId);
  return rows.map(({ source: row, publisher: by }) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    publisher: by === null ? null : { id: by.id, ru: by.nameRu, en: by.nameEn },
    url: row.url,
    publishedAt: row.publishedAt,
    note: row.noteRu === null && row.noteEn === null ? null : { ru: row.noteRu, en: row.noteEn },
    chain: (chainOf.get(row.id) ?? []).map((link) => ({ name: { ru: link.ru, en: link.en }, words: link.words })),
    updatedAt: new Date(row.updatedAt).toISOString(),
  }));
}
