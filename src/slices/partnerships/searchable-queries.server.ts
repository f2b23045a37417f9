import { asc, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { body, municipality } from '../municipalities/index.tables.ts';
import { place } from '../places/index.tables.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import { partnership, partnershipParty } from './tables.server.ts';

/** Ties as the search knows them, with what their sides are called. */
export async function tiesToSearch(db: Database, ids: readonly string[]) {
  const ties = await db.select().from(partnership).where(oneOf(partnership.id, ids));
  const parties = await db
    .select({
      tie: partnershipParty.partnershipId,
      asWrittenRu: partnershipParty.asWrittenRu,
      asWrittenEn: partnershipParty.asWrittenEn,
      townRu: municipality.nameRu,
      townEn: municipality.nameEn,
      officialRu: municipality.officialNameRu,
      officialEn: municipality.officialNameEn,
      bodyRu: body.nameRu,
      bodyEn: body.nameEn,
      population: place.population,
    })
    .from(partnershipParty)
    .leftJoin(body, eq(body.id, partnershipParty.bodyId))
    .leftJoin(municipality, eq(municipality.id, sql`coalesce(${partnershipParty.municipalityId}, ${body.municipalityId})`))
    .leftJoin(place, eq(place.id, municipality.centreId))
    .where(oneOf(partnershipParty.partnershipId, ids))
    .orderBy(asc(partnershipParty.position));
  const partiesOf = Map.groupBy(parties, ({ tie }) => tie);
  return ties.map((tie) => ({ tie, parties: partiesOf.get(tie.id) ?? [] }));
}

/** Ties themselves, those of changed sides, and those on whose timelines changed entries stand or stood. */
export async function tiesTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const [towns, bodies] = [changedOf(changed, 'municipality'), changedOf(changed, 'body')];
  const sides = [
    ...(towns.length === 0 ? [] : [oneOf(partnershipParty.municipalityId, towns), oneOf(body.municipalityId, towns)]),
    ...(bodies.length === 0 ? [] : [oneOf(partnershipParty.bodyId, bodies)]),
  ];
  const rows =
    sides.length === 0
      ? []
      : await db
          .selectDistinct({ id: partnershipParty.partnershipId })
          .from(partnershipParty)
          .leftJoin(body, eq(body.id, partnershipParty.bodyId))
          .where(or(...sides));
  return [...changedOf(changed, 'partnership'), ...rows.map(({ id }) => id), ...(await tiesOfEntries(db, changed))];
}

async function tiesOfEntries(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const entries = changed.filter(({ kind }) => kind === 'timeline_entry');
  const now = await entriesWithSubjects(
    db,
    entries.map(({ id }) => id),
  );
  const stand = [...now.values()].flatMap(({ subjects }) => subjects.map(({ kind, subjectId }) => ({ kind, id: subjectId })));
  const stood = entries.flatMap(({ before }) => (before as { subjects?: readonly { kind: string; id: string }[] } | null)?.subjects ?? []);
  return [...stand, ...stood].filter(({ kind }) => kind === 'partnership').map(({ id }) => id);
}

export function tieIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, partnership, after, limit);
}
