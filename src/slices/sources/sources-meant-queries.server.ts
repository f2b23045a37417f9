import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import type { SourceToCite } from './kept-queries.server.ts';
import { addressSpellings } from './rules.ts';
import { publisher, smallTitle, source } from './tables.server.ts';

const OFFERED = 8;

/** Sources of the register that words of a title and of a publisher's name may mean, or an address; those of these bodies and the latest first. */
export function sourcesCalled(db: Database, typed: string, own: readonly string[]): Promise<readonly SourceToCite[]> {
  const words = hasWords(wordsIn(source.title, publisher.nameRu, publisher.nameEn), wordsTyped(typed));
  const ownFirst = own.length === 0 ? [] : [desc(sql`coalesce(${oneOf(source.keptBy, own)}, false)`)];
  return sourcesMeant(db, isAddress(typed) ? hasAddress(typed) : words, ownFirst);
}

export function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed);
}

/** Sources of the register with this address, or with this title and no other date. */
export async function sourcesLike(
  db: Database,
  { title, url, publishedAt }: { readonly title: string | null; readonly url: string | null; readonly publishedAt: string | null },
): Promise<readonly SourceToCite[]> {
  const condition = or(
    url === null ? undefined : hasAddress(url),
    title === null ? undefined : and(eq(smallTitle(source.title), title.toLowerCase()), mayBeOf(publishedAt)),
  );
  return condition === undefined ? [] : sourcesMeant(db, condition);
}

function hasAddress(typed: string): SQL {
  return oneOf(source.url, addressSpellings(typed));
}

/** Dates that are known to a day, a month or a year may be the same where one is the beginning of the other. */
function mayBeOf(publishedAt: string | null): SQL | undefined {
  if (publishedAt === null) return undefined;
  const day = publishedAt.slice(0, 10);
  return sql`(${source.publishedAt} is null or starts_with(${source.publishedAt}, ${day}) or starts_with(${day}, left(${source.publishedAt}, 10)))`;
}

async function sourcesMeant(db: Database, condition: SQL, first: readonly SQL[] = []): Promise<readonly SourceToCite[]> {
  const rows = await db
    .select({ id: source.id, title: source.title, ru: publisher.nameRu, en: publisher.nameEn, publishedAt: source.publishedAt })
    .from(source)
    .leftJoin(publisher, eq(publisher.id, source.publisherId))
    .where(condition)
    .orderBy(...first, desc(source.createdAt), asc(source.id))
    .limit(OFFERED);
  return rows.map(({ ru, en, ...one }) => ({ ...one, publisher: ru === null && en === null ? null : { ru, en } }));
}
