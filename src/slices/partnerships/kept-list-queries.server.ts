import { and, asc, desc, eq, exists, inArray, or, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { KeptList, KeptListPage } from '../../platform/http/kept-list.ts';
import { partnership, partnershipParty, wordsOfTitle } from './tables.server.ts';
import { toldApart } from './title-queries.server.ts';

/** Ties of which the person's bodies or town are a side, or which they keep, one page of them. */
export async function tiesKept(db: Database, { scope, q, sort, lang, offset, limit }: KeptListPage): Promise<KeptList> {
  const side =
    scope === null
      ? undefined
      : or(inArray(partnershipParty.bodyId, [...scope.bodies]), inArray(partnershipParty.municipalityId, [...scope.municipalities]));
  const ofSide = db
    .select({ one: sql`1` })
    .from(partnershipParty)
    .where(and(eq(partnershipParty.partnershipId, partnership.id), side));
  const condition = and(
    scope === null ? undefined : or(inArray(partnership.keptBy, [...scope.bodies]), exists(ofSide)),
    q === undefined ? undefined : hasWords(wordsOfTitle, wordsTyped(q)),
  );
  const order = sort === 'latest' ? desc(partnership.updatedAt) : alphabetical(lang === 'ru' ? partnership.titleRu : partnership.titleEn);
  const rows = await db
    .select({ id: partnership.id, ru: partnership.titleRu, en: partnership.titleEn, updatedAt: partnership.updatedAt })
    .from(partnership)
    .where(condition)
    .orderBy(order, asc(partnership.id))
    .offset(offset)
    .limit(limit);
  const titled = await toldApart(
    db,
    rows.map(({ ru, en, ...row }) => ({ ...row, title: { ru, en } })),
  );
  return {
    total: await db.$count(partnership, condition),
    rows: titled.map(({ id, title, updatedAt }) => ({ id, name: title, updatedAt: new Date(updatedAt).toISOString() })),
  };
}
