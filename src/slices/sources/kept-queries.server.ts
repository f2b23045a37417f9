import { asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import type { CitationInput, PublisherInput, SourceInput } from './input.ts';
import { citation, publisher, source, sourceChain } from './tables.server.ts';

/** The source as its input says it: what a form shows and what the history compares. */
export async function keptSource(db: Database, id: string): Promise<Kept<SourceInput> | null> {
  const [row] = await db.select().from(source).where(eq(source.id, id));
  if (row === undefined) return null;
  const chain = await db
    .select({ publisher: sourceChain.publisherId, words: sourceChain.words })
    .from(sourceChain)
    .where(eq(sourceChain.sourceId, id))
    .orderBy(asc(sourceChain.position));
  return {
    input: {
      id,
      title: row.title,
      language: row.language as SourceInput['language'],
      publisher: row.publisherId,
      url: row.url,
      publishedAt: row.publishedAt,
      chain,
      note: row.noteRu === null && row.noteEn === null ? null : { ru: row.noteRu, en: row.noteEn },
    },
    revision: row.revision,
    keptBy: row.keptBy,
  };
}

export async function keptPublisher(db: Database, id: string): Promise<Kept<PublisherInput> | null> {
  const [row] = await db.select().from(publisher).where(eq(publisher.id, id));
  if (row === undefined) return null;
  return { input: { id, name: { ru: row.nameRu, en: row.nameEn }, url: row.url }, revision: row.revision, keptBy: row.keptBy };
}

/** Every publisher by name, for a choice in a form. */
export async function publisherChoices(db: Database, lang: Lang): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db
    .select({ id: publisher.id, ru: publisher.nameRu, en: publisher.nameEn })
    .from(publisher)
    .orderBy(asc(publisher.nameRu), asc(publisher.id));
  return rows.map(({ id, ...name }) => ({ id, name: inLang(name, lang) }));
}

/** A source as a choice in a form. */
export interface SourceToCite {
  readonly id: string;
  readonly title: string;
  readonly publisher: Bilingual | null;
  readonly publishedAt: string | null;
}

const LATEST = 15;

/** The sources that these bodies recorded last (of all bodies, where null), and those that the record cites already. */
export async function sourcesToCite(
  db: Database,
  { bodies, cited = [] }: { readonly bodies: readonly string[] | null; readonly cited?: readonly string[] },
): Promise<readonly SourceToCite[]> {
  const those = bodies === null ? undefined : or(oneOf(source.keptBy, bodies), cited.length === 0 ? undefined : oneOf(source.id, cited));
  const rows = await db
    .select({ id: source.id, title: source.title, ru: publisher.nameRu, en: publisher.nameEn, publishedAt: source.publishedAt })
    .from(source)
    .leftJoin(publisher, eq(publisher.id, source.publisherId))
    .where(those)
    .orderBy(desc(source.createdAt), asc(source.id))
    .limit(LATEST + cited.length);
  return rows.map(({ ru, en, ...one }) => ({ ...one, publisher: ru === null && en === null ? null : { ru, en } }));
}

/** Titles of sources, for the history of what cites them. */
export async function sourceTitles(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: source.id, title: source.title }).from(source).where(oneOf(source.id, ids));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

export async function publisherNames(db: Database, lang: Lang, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: publisher.id, ru: publisher.nameRu, en: publisher.nameEn })
    .from(publisher)
    .where(oneOf(publisher.id, ids));
  return new Map(rows.map(({ id, ...name }) => [id, inLang(name, lang)]));
}

/** Citations as people read them, for the history: «quote» (title); several fields at once. */
export async function citesInWords(db: Database, values: readonly unknown[]): Promise<readonly string[]> {
  const lists = values.map((value) => (Array.isArray(value) ? (value as readonly CitationInput[]) : []));
  const titles = await sourceTitles(db, [...new Set(lists.flat().map((cite) => cite.source))]);
  const say = ({ source: from, quote }: CitationInput) =>
    [quote === null ? '' : `«${quote}»`, `(${titles.get(from) ?? from})`].filter(Boolean);
  return lists.map((cites) => cites.map((cite) => say(cite).join(' ')).join('; '));
}

export async function publishersExist(db: Database, wanted: Pick<SourceInput, 'publisher' | 'chain'>): Promise<boolean> {
  const named = [...new Set([...wanted.chain.map((link) => link.publisher), ...(wanted.publisher === null ? [] : [wanted.publisher])])];
  if (named.length === 0) return true;
  const found = await db.select({ id: publisher.id }).from(publisher).where(inArray(publisher.id, named));
  return found.length === named.length;
}

/** Where each fact of a subject comes from, as the input says it, by aspect. */
export async function citesByAspect(db: Database, subject: { readonly kind: string; readonly id: string }) {
  const rows = await db
    .select({
      kind: citation.subjectKind,
      id: citation.subjectId,
      aspect: citation.aspect,
      source: citation.sourceId,
      quote: citation.quote,
    })
    .from(citation)
    .where(eq(citation.subjectId, subject.id))
    .orderBy(asc(citation.id));
  const own = rows.filter(({ kind }) => kind === subject.kind);
  const byAspect = Map.groupBy(own, ({ aspect }) => aspect);
  return (aspect: string) => (byAspect.get(aspect) ?? []).map(({ source: from, quote }) => ({ source: from, quote }));
}

/** Whether any fact cites this source. */
export async function sourceIsCited(db: Database, id: string): Promise<boolean> {
  return (await db.$count(citation, eq(citation.sourceId, id))) > 0;
}

/** Whether a source, or a source's own source, is this publisher's. */
export async function publisherIsNamed(db: Database, id: string): Promise<boolean> {
  return (await db.$count(source, eq(source.publisherId, id))) + (await db.$count(sourceChain, eq(sourceChain.publisherId, id))) > 0;
}

/** Which of these sources are in the register. */
export async function sourcesAmong(db: Pick<Database, 'select'>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.select({ id: source.id }).from(source).where(oneOf(source.id, ids));
  return new Set(rows.map(({ id }) => id));
}
