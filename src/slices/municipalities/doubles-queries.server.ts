import { and, asc, eq, gt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import type { Doubles } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { body } from './tables.server.ts';

const MOST = 20;
/** A town has one of each; of the others it may have many. */
const ONE_OF_A_KIND = new Set(['administration', 'council']);

/** Bodies of a municipality that it can have only once. */
export async function bodiesDoubled(db: Database, lang: Lang, municipalityId: string): Promise<readonly Doubles[]> {
  const other = alias(body, 'other');
  const rows = await db
    .select({ id: body.id, otherId: other.id, kind: body.kind, ru: body.nameRu, en: body.nameEn })
    .from(body)
    .innerJoin(other, and(eq(other.municipalityId, body.municipalityId), eq(other.kind, body.kind), gt(other.id, body.id)))
    .where(eq(body.municipalityId, municipalityId))
    .orderBy(asc(body.id), asc(other.id))
    .limit(MOST);
  return rows
    .filter(({ kind }) => ONE_OF_A_KIND.has(kind))
    .map(({ id, otherId, ru, en }) => ({ kind: 'body', ids: [id, otherId], label: inLang({ ru, en }, lang) }));
}
