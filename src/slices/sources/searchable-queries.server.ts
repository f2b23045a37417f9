import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { publisher, source, sourceChain } from './tables.server.ts';

const of = alias(publisher, 'chain_publisher');

/** Sources with their publishers and whom they name as their own sources. */
export async function sourcesToSearch(db: Database, ids: readonly string[]) {
  const rows = await db
    .select({ source, publisher: { ru: publisher.nameRu, en: publisher.nameEn } })
    .from(source)
    .leftJoin(publisher, eq(publisher.id, source.publisherId))
    .where(oneOf(source.id, ids));
  const links = await db
    .select({ sourceId: sourceChain.sourceId, ru: of.nameRu, en: of.nameEn })
    .from(sourceChain)
    .innerJoin(of, eq(of.id, sourceChain.publisherId))
    .where(oneOf(sourceChain.sourceId, ids))
    .orderBy(asc(sourceChain.sourceId), asc(sourceChain.position));
  const linksOf = Map.groupBy(links, ({ sourceId }) => sourceId);
  return rows.map((row) => ({ ...row, chain: linksOf.get(row.source.id) ?? [] }));
}

/** Sources themselves, and those of changed publishers. */
export async function sourcesTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const publishers = changedOf(changed, 'publisher');
  if (publishers.length === 0) return changedOf(changed, 'source');
  const own = await db.select({ id: source.id }).from(source).where(oneOf(source.publisherId, publishers));
  const through = await db.selectDistinct({ id: sourceChain.sourceId }).from(sourceChain).where(oneOf(sourceChain.publisherId, publishers));
  return [...changedOf(changed, 'source'), ...own.map(({ id }) => id), ...through.map(({ id }) => id)];
}

export function sourceIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, source, after, limit);
}
