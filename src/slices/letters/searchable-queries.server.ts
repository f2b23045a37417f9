import { eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { body, municipality } from '../municipalities/index.tables.ts';
import { letter, letterSeries } from './tables.server.ts';

const other = alias(body, 'other_body');

/** Letters with the names of the other side. */
export function lettersToSearch(db: Database, ids: readonly string[]) {
  return db
    .select({
      letter,
      town: { ru: municipality.nameRu, en: municipality.nameEn },
      body: { ru: other.nameRu, en: other.nameEn },
    })
    .from(letter)
    .leftJoin(municipality, eq(municipality.id, letter.withMunicipalityId))
    .leftJoin(other, eq(other.id, letter.withBodyId))
    .where(oneOf(letter.id, ids));
}

/** Letters themselves, and those with a changed other side. */
export async function lettersTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const [towns, bodies] = [changedOf(changed, 'municipality'), changedOf(changed, 'body')];
  const sides = [
    ...(towns.length === 0 ? [] : [inArray(letter.withMunicipalityId, [...towns])]),
    ...(bodies.length === 0 ? [] : [inArray(letter.withBodyId, [...bodies])]),
  ];
  const rows =
    sides.length === 0
      ? []
      : await db
          .select({ id: letter.id })
          .from(letter)
          .where(or(...sides));
  return [...changedOf(changed, 'letter'), ...rows.map(({ id }) => id)];
}

export function seriesToSearch(db: Database, ids: readonly string[]) {
  return db.select().from(letterSeries).where(oneOf(letterSeries.id, ids));
}

export function letterIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, letter, after, limit);
}

export function seriesIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, letterSeries, after, limit);
}
