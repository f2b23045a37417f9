import { and, asc, desc, inArray, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import type { KeptList, KeptListPage } from '../../platform/http/kept-list.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { mayEditSource } from './policy.ts';
import { source } from './tables.server.ts';

/** Sources that the person's bodies recorded, one page of them. */
export async function sourcesKept(db: Database, { scope, q, sort, offset, limit }: KeptListPage): Promise<KeptList> {
  const condition = and(
    scope === null ? undefined : inArray(source.keptBy, [...scope.bodies]),
    q === undefined ? undefined : hasWords(wordsIn(source.title), wordsTyped(q)),
  );
  const rows = await db
    .select({ id: source.id, title: source.title, updatedAt: source.updatedAt })
    .from(source)
    .where(condition)
    .orderBy(sort === 'latest' ? desc(source.updatedAt) : alphabetical(sql`${source.title}`), asc(source.id))
    .offset(offset)
    .limit(limit);
  return {
    total: await db.$count(source, condition),
    rows: rows.map(({ id, title, updatedAt }) => ({ id, name: { ru: title, en: title }, updatedAt: new Date(updatedAt).toISOString() })),
  };
}

export async function sourcesWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.select({ id: source.id, keptBy: source.keptBy }).from(source).where(oneOf(source.id, ids));
  return rows.filter((row) => mayEditSource(actor, row)).map(({ id }) => id);
}
