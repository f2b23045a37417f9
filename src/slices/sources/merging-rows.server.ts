import { asc } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { keptByRows, lockRows, owningRows, ownRows, referringRows } from '../../platform/db/reference-rows.ts';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import type { MergeableKind, OwningKind, References } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { citationReferences } from './cited-fact-rows.server.ts';
import { keptSource } from './kept-queries.server.ts';
import { sourcesPage } from './queries.server.ts';
import { citation, publisher, source, sourceChain } from './tables.server.ts';

const OFFERED = 8;

/** Where the facts about a record come from: they go and come back with it. */
export const citationsAbout = ownRows({ column: citation.subjectId, kind: citation.subjectKind });

export const sourceReferences: readonly References[] = [
  citationReferences,
  referringRows({ column: source.publisherId, to: 'publisher', owner: { kind: 'source', id: source.id } }),
  referringRows({ column: sourceChain.publisherId, to: 'publisher', owner: { kind: 'source', id: sourceChain.sourceId } }),
  ...keptByRows([source, publisher]),
];

export const sourceOwners: readonly OwningKind[] = [owningRows('source', source, keptSource)];

export const sourceMerging: MergeableKind = {
  kind: 'source',
  fields: {
    title: { way: 'one' },
    language: { way: 'one' },
    publisher: { way: 'one' },
    url: { way: 'one' },
    publishedAt: { way: 'one' },
    chain: { way: 'one' },
    note: { way: 'languages' },
  },
  ownRows: [ownRows({ column: source.id }), ownRows({ column: sourceChain.sourceId })],
  lock: (tx, ids) => lockRows(tx, source, ids),
  mayGo: async () => true,
  follow: async () => {},
  called: sourcesCalled,
  doublesBeside: async () => [],
};

export const publisherMerging: MergeableKind = {
  kind: 'publisher',
  fields: { name: { way: 'languages' }, url: { way: 'one' } },
  ownRows: [ownRows({ column: publisher.id })],
  lock: (tx, ids) => lockRows(tx, publisher, ids),
  mayGo: async () => true,
  follow: async () => {},
  called: publishersCalled,
  doublesBeside: async () => [],
};

/** Sources that may be meant by words of their titles. */
async function sourcesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const found = await sourcesPage(db, { q: typed, limit: OFFERED });
  return found.map(({ id, title, publisher: by, publishedAt }) => ({
    value: id,
    label: [title, by === null ? '' : inLang(by, lang), publishedAt?.slice(0, 10) ?? ''].filter((part) => part !== '').join(', '),
    isSure: title === typed,
  }));
}

/** Publishers that may be meant by a part of a name. */
async function publishersCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const rows = await db
    .select({ id: publisher.id, ru: publisher.nameRu, en: publisher.nameEn })
    .from(publisher)
    .where(hasWords(wordsIn(publisher.nameRu, publisher.nameEn), wordsTyped(typed)))
    .orderBy(asc(publisher.id))
    .limit(OFFERED);
  return rows.map(({ id, ru, en }) => ({ value: id, label: inLang({ ru, en }, lang), isSure: ru === typed || en === typed }));
}
