import type { Database } from '../platform/db/database.ts';
import type { KeptList, KeptListPage } from '../platform/http/kept-list.ts';
import { type Actor, writesAnything } from '../platform/values/actor.ts';
import { bodiesWrittenBy, municipalitiesWrittenBy, recordsKept } from '../slices/municipalities/index.server.ts';
import { partnershipsWrittenBy, tiesKept } from '../slices/partnerships/index.server.ts';
import { sourcesKept, sourcesWrittenBy } from '../slices/sources/index.server.ts';

/** What the workspace lists, each by its own slice; the address of each record below the language. */
export const RECORD_LISTS = {
  partnerships: tiesKept,
  municipalities: (db: Database, page: KeptListPage) => recordsKept(db, 'municipality', page),
  bodies: (db: Database, page: KeptListPage) => recordsKept(db, 'body', page),
  people: (db: Database, page: KeptListPage) => recordsKept(db, 'person', page),
  sources: sourcesKept,
} satisfies Readonly<Record<string, (db: Database, page: KeptListPage) => Promise<KeptList>>>;

/** Which of the listed records this person writes, and not only reads. */
export const WRITTEN_BY: Readonly<
  Record<keyof typeof RECORD_LISTS, (db: Database, actor: Actor, ids: readonly string[]) => Promise<readonly string[]>>
> = {
  partnerships: partnershipsWrittenBy,
  municipalities: municipalitiesWrittenBy,
  bodies: bodiesWrittenBy,
  // Whoever keeps records may say of anybody that they hold an office in their body: the form leads on to it.
  people: async (_db, actor, ids) => (writesAnything(actor) ? ids : []),
  sources: sourcesWrittenBy,
};
