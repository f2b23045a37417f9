import type { Database } from '../platform/db/database.ts';
import type { KeptList, KeptListPage } from '../platform/http/kept-list.ts';
import { recordsKept } from '../slices/municipalities/index.server.ts';
import { tiesKept } from '../slices/partnerships/index.server.ts';
import { sourcesKept } from '../slices/sources/index.server.ts';

/** What the workspace lists, each by its own slice; the address of each record below the language. */
export const RECORD_LISTS = {
  partnerships: tiesKept,
  municipalities: (db: Database, page: KeptListPage) => recordsKept(db, 'municipality', page),
  bodies: (db: Database, page: KeptListPage) => recordsKept(db, 'body', page),
  people: (db: Database, page: KeptListPage) => recordsKept(db, 'person', page),
  sources: sourcesKept,
} satisfies Readonly<Record<string, (db: Database, page: KeptListPage) => Promise<KeptList>>>;
