import MiniSearch from 'minisearch';
import type pg from 'pg';
import { searchables } from '../src/main/searchables.server.ts';
import type { Database } from '../src/platform/db/database.ts';
import type { SearchQuery } from './search-queries.ts';

/** What both peers are given: the same documents that our index is made of. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly rest: string;
}

const A_STEP = 1000;

export async function documentsOf(db: Database): Promise<readonly PeerDocument[]> {
  const all: PeerDocument[] = [];
  for (const searchable of searchables)
    for (let after = ''; ; ) {
      const ids = await searchable.idsAfter(db, after, A_STEP);
      for (const one of await searchable.documents(db, ids)) {
        const both = [one.note, one.text].flatMap((text) => [text?.ru, text?.en]);
        all.push({
          id: `${searchable.kind} ${one.id}`,
          title: [one.title.ru, one.title.en, ...one.names, ...one.codes].join(' '),
          rest: [...both, ...one.words].join(' '),
        });
      }
      after = ids.at(-1) ?? '';
      if (ids.length < A_STEP) break;
    }
  return all;
}

/** MiniSearch as its documentation advises: names count double, slips in a fifth of the letters, beginnings of words. */
export function miniSearchOf(documents: readonly PeerDocument[]) {
  const began = performance.now();
  const before = process.memoryUsage().heapUsed;
  const index = new MiniSearch<PeerDocument>({
    fields: ['title', 'rest'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(documents);
  const seconds = (performance.now() - began) / 1000;
  return {
    seconds,
    megabytes: Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20),
    answer: async ({ q }: SearchQuery) =>
      index
        .search(q)
        .slice(0, 3)
        .map(({ id }) => String(id)),
  };
}

/** Plain full-text search of PostgreSQL: a column by `to_tsvector('russian', …)`, names before texts, its index, `ts_rank`. */
export async function plainSearchOf(pool: pg.Pool, documents: readonly PeerDocument[]) {
  await pool.query('create temporary table if not exists plain_search (id text, words tsvector)');
  for (let from = 0; from < documents.length; from += A_STEP) {
    const some = documents.slice(from, from + A_STEP);
    await pool.query(
      `insert into plain_search select id, setweight(to_tsvector('russian', title), 'A') || to_tsvector('russian', rest)
       from unnest($1::text[], $2::text[], $3::text[]) as d(id, title, rest)`,
      [some.map(({ id }) => id), some.map(({ title }) => title), some.map(({ rest }) => rest)],
    );
  }
  await pool.query('create index plain_search_words on plain_search using gin (words)');
  await pool.query('analyze plain_search');
  return async ({ q }: SearchQuery) => {
    const found = await pool.query(
      `select id from plain_search, plainto_tsquery('russian', $1) as asked where words @@ asked order by ts_rank(words, asked) desc, id limit 3`,
      [q],
    );
    return found.rows.map(({ id }) => id as string);
  };
}
