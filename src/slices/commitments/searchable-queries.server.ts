import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { idsAfter } from '../../platform/db/ids-after.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { type ChangedRecord, changedOf } from '../../platform/searchable.ts';
import { body, municipality } from '../municipalities/index.tables.ts';
import { partnership, partnershipParty } from '../partnerships/index.tables.ts';
import { type CommitmentRow, commitment, commitmentOwner, commitmentSaid } from './tables.server.ts';

export interface CommitmentToSearch {
  readonly row: CommitmentRow;
  readonly tie: { readonly ru: string; readonly en: string } | null;
  /** What those who promised it are called, in both languages. */
  readonly names: readonly string[];
}

/** Promises as the search knows them, with the title of their tie and the names of their owners. */
export async function commitmentsToSearch(db: Database, ids: readonly string[]): Promise<readonly CommitmentToSearch[]> {
  const rows = await db
    .select({ row: commitment, ru: partnership.titleRu, en: partnership.titleEn })
    .from(commitment)
    .leftJoin(partnership, eq(partnership.id, commitment.partnershipId))
    .where(oneOf(commitment.id, ids));
  const owners = await db
    .select({
      of: commitmentOwner.commitmentId,
      asWrittenRu: commitmentOwner.asWrittenRu,
      asWrittenEn: commitmentOwner.asWrittenEn,
      townRu: municipality.nameRu,
      townEn: municipality.nameEn,
      bodyRu: body.nameRu,
      bodyEn: body.nameEn,
    })
    .from(commitmentOwner)
    .leftJoin(municipality, eq(municipality.id, commitmentOwner.municipalityId))
    .leftJoin(body, eq(body.id, commitmentOwner.bodyId))
    .where(oneOf(commitmentOwner.commitmentId, ids))
    .orderBy(commitmentOwner.commitmentId, commitmentOwner.position);
  const ownersOf = Map.groupBy(owners, ({ of }) => of);
  return rows.map(({ row, ru, en }) => {
    const names = (ownersOf.get(row.id) ?? []).flatMap(({ of: _, ...owner }) => Object.values(owner));
    return { row, tie: ru === null || en === null ? null : { ru, en }, names: [...new Set(names.filter((name) => name !== null))] };
  });
}

/** Promises themselves, those of which something was said, those of changed ties, and those whose owners or sides changed. */
export async function commitmentsTouchedBy(db: Database, changed: readonly ChangedRecord[]): Promise<readonly string[]> {
  const said = changedOf(changed, 'commitment_said');
  const [ties, towns, bodies] = [changedOf(changed, 'partnership'), changedOf(changed, 'municipality'), changedOf(changed, 'body')];
  const touched = [
    ...(said.length === 0
      ? []
      : [sql`${commitment.id} in (select ${commitmentSaid.commitmentId} from ${commitmentSaid} where ${oneOf(commitmentSaid.id, said)})`]),
    ...(ties.length === 0 ? [] : [oneOf(commitment.partnershipId, ties)]),
    ...(towns.length + bodies.length === 0 ? [] : [namesOneOf(towns, bodies)]),
  ];
  const rows =
    touched.length === 0
      ? []
      : await db
          .select({ id: commitment.id })
          .from(commitment)
          .where(or(...touched));
  return [...changedOf(changed, 'commitment'), ...rows.map(({ id }) => id)];
}

/** A town or a body stands in the title of the tie, or is an owner itself. */
function namesOneOf(towns: readonly string[], bodies: readonly string[]) {
  const tie = sql`${commitment.partnershipId} = any(array(select ${partnershipParty.partnershipId} from ${partnershipParty}
    left join ${body} on ${body.id} = ${partnershipParty.bodyId}
    where ${oneOf(partnershipParty.municipalityId, towns)} or ${oneOf(body.municipalityId, towns)} or ${oneOf(partnershipParty.bodyId, bodies)}))`;
  const owned = sql`${commitment.id} = any(array(select ${commitmentOwner.commitmentId} from ${commitmentOwner}
    where ${oneOf(commitmentOwner.municipalityId, towns)} or ${oneOf(commitmentOwner.bodyId, bodies)}))`;
  return sql`(${tie} or ${owned})`;
}

export function commitmentIdsAfter(db: Database, after: string, limit: number): Promise<readonly string[]> {
  return idsAfter(db, commitment, after, limit);
}
