import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { SearchDocument } from '../../platform/searchable.ts';
import { type KnownWord, knownWordsOf, lexemesOf } from './document-words.ts';
import { stemOf } from './stem-queries.server.ts';
import { searchDocument, searchWord } from './tables.server.ts';

const MOST_WEIGHT = 1000;

/** Writes documents of one kind, in place of those that were there. Three statements, however many documents. */
export async function writeDocuments(tx: Database, kind: string, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const words = documents.map(knownWordsOf);
  const rows = documents.map((document, at) => ({
    id: document.id,
    path: document.path,
    title_ru: document.title.ru,
    title_en: document.title.en,
    note_ru: document.note?.ru ?? null,
    note_en: document.note?.en ?? null,
    text_ru: document.text?.ru ?? null,
    text_en: document.text?.en ?? null,
    weight: weightOf(document),
    readers: document.readers,
    words: lexemesOf(kind, words[at] ?? []),
  }));
  await tx.execute(sql`insert into ${searchDocument}
      (kind, id, path, title_ru, title_en, note_ru, note_en, text_ru, text_en, weight, readers, words)
    select ${kind}, d.id, d.path, d.title_ru, d.title_en, d.note_ru, d.note_en, d.text_ru, d.text_en, d.weight, d.readers, d.words::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id text, path text, title_ru text, title_en text, note_ru text,
      note_en text, text_ru text, text_en text, weight int, readers text[], words text)
    on conflict (kind, id) do update set path = excluded.path, title_ru = excluded.title_ru, title_en = excluded.title_en,
      note_ru = excluded.note_ru, note_en = excluded.note_en, text_ru = excluded.text_ru, text_en = excluded.text_en,
      weight = excluded.weight, readers = excluded.readers, words = excluded.words`);
  await writeWords(tx, wordsByScope(documents, words));
}

export async function removeDocuments(tx: Database, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(searchDocument).where(and(eq(searchDocument.kind, kind), oneOf(searchDocument.id, ids)));
}

function weightOf({ weight }: SearchDocument): number {
  return Math.max(0, Math.min(MOST_WEIGHT, Math.round(weight)));
}

interface ScopedWord extends Omit<KnownWord, 'isOfName'> {
  readonly scope: string;
  readonly weight: number;
}

/** What is for some readers only must not be guessed by others from its words: each scope has its own. */
function wordsByScope(documents: readonly SearchDocument[], words: readonly (readonly KnownWord[])[]): readonly ScopedWord[] {
  const scoped = new Map<string, ScopedWord>();
  for (const [at, document] of documents.entries())
    for (const scope of document.readers ?? [''])
      for (const { word, spelt, sound, isOfName } of words[at] ?? []) {
        const weight = isOfName ? weightOf(document) + 1 : 0;
        const key = `${scope} ${word}`;
        if ((scoped.get(key)?.weight ?? -1) < weight) scoped.set(key, { scope, word, spelt, sound, weight });
      }
  return [...scoped.values()];
}

/** Only what is new is written, in one order: two changes at once never wait for each other. */
async function writeWords(tx: Database, words: readonly ScopedWord[]): Promise<void> {
  const columns = [words.map(({ scope }) => scope), words.map(({ word }) => word), words.map(({ spelt }) => spelt)];
  const [scopes, keys, spellings] = columns.map((column) => sql`${sql.param(column)}::text[]`);
  const sounds = sql`${sql.param(words.map(({ sound }) => sound))}::text[]`;
  const weights = sql`${sql.param(words.map(({ weight }) => weight))}::smallint[]`;
  await tx.execute(sql`insert into ${searchWord} (scope, word, stem, sound, weight)
    select n.scope, n.word, ${stemOf(sql`n.spelt`)}, n.sound, n.weight
    from unnest(${scopes}, ${keys}, ${spellings}, ${sounds}, ${weights}) as n(scope, word, spelt, sound, weight)
    where not exists (select 1 from ${searchWord} w where w.scope = n.scope and w.word = n.word and w.weight >= n.weight)
    order by n.scope, n.word
    on conflict (scope, word) do update set weight = greatest(${searchWord.weight}, excluded.weight)`);
}
