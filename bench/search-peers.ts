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

/** Plain full-text search of PostgreSQL: a column by `to_tsvector('russian', …)`, its index, `ts_rank`. */
export async function plainSearchOf(pool: pg.Pool) {
  const there = await pool.query("select to_regclass('plain_search') is not null as there");
  if (there.rows[0]?.there !== true) {
    await pool.query(`create table plain_search as select kind || ' ' || id as id,
      setweight(to_tsvector('russian', concat_ws(' ', title_ru, title_en)), 'A') ||
      to_tsvector('russian', concat_ws(' ', note_ru, note_en, text_ru, text_en)) as words from search_document`);
    await pool.query('create index plain_search_words on plain_search using gin (words)');
    await pool.query('analyze plain_search');
  }
  return async ({ q }: SearchQuery) => {
    const found = await pool.query(
      `select id from plain_search, plainto_tsquery('russian', $1) as asked where words @@ asked order by ts_rank(words, asked) desc, id limit 3`,
      [q],
    );
    return found.rows.map(({ id }) => id as string);
  };
}
