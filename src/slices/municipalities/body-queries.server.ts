import { and, asc, count, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { body, municipalityCountry, wordsOfNames } from './tables.server.ts';

export interface BodiesFilter {
  readonly q?: string | undefined;
  /** A country that some source gives to the body's municipality. */
  readonly country?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** Only these bodies and those of these municipalities: what another slice found. */
  readonly among?: { readonly bodies: readonly string[]; readonly municipalities: readonly string[] } | undefined;
}

/** Bodies in the order of their ids, from the one after `after`. */
export async function bodyIdsPage(
  db: Database,
  filter: BodiesFilter,
  page: { after?: string | undefined; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: body.id })
    .from(body)
    .where(and(matching(filter), page.after === undefined ? undefined : sql`${body.id} > ${page.after}`))
    .orderBy(asc(body.id))
    .limit(page.limit);
  return rows.map((row) => row.id);
}

export async function countBodies(db: Database, filter: BodiesFilter = {}): Promise<number> {
  const [row] = await db.select({ total: count() }).from(body).where(matching(filter));
  return row?.total ?? 0;
}

/** Bodies that are called so. */
export async function bodiesNamed(db: Database, q: string, limit: number): Promise<readonly { id: string; name: Bilingual }[]> {
  const rows = await db
    .select({ id: body.id, ru: body.nameRu, en: body.nameEn })
    .from(body)
    .where(matching({ q }))
    .orderBy(asc(body.id))
    .limit(limit);
  return rows.map((row) => ({ id: row.id, name: { ru: row.ru, en: row.en } }));
}

function matching({ q, country, updatedSince, among }: BodiesFilter): SQL | undefined {
  return and(
    q === undefined ? undefined : hasWords(wordsOfNames.body, wordsTyped(q)),
    country === undefined
      ? undefined
      : sql`exists (select 1 from ${municipalityCountry} c where c.municipality_id = ${body.municipalityId} and c.country_code = ${country})`,
    updatedSince === undefined ? undefined : sql`${body.updatedAt} >= ${updatedSince}::timestamptz`,
    among === undefined
      ? undefined
      : sql`(${body.id} = any(${sql.param([...among.bodies])}::text[]) or ${body.municipalityId} = any(${sql.param([...among.municipalities])}::text[]))`,
  );
}
