import { and, asc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { partnershipParty } from '../partnerships/index.tables.ts';
import { commitment, commitmentOwner, commitmentSaid } from './tables.server.ts';

/** For whom somebody works: bodies, and the towns whose administrations are among them. */
export interface WorksFor {
  readonly bodies: readonly string[];
  readonly towns: readonly string[];
}

interface PromiseOfTheDay {
  readonly id: string;
  readonly text: Bilingual;
  readonly partnership: string | null;
  readonly keptBy: string | null;
}

export interface PromiseToKeep extends PromiseOfTheDay {
  readonly lastDay: string;
  /** Whether these bodies have to keep it; else they only wrote down what somebody else promised. */
  readonly isOurs: boolean;
}

const SHOWN = {
  id: commitment.id,
  ru: commitment.textRu,
  en: commitment.textEn,
  partnership: commitment.partnershipId,
  keptBy: commitment.keptBy,
};

/** Open promises whose last day comes by `until`: those that these bodies have to keep, and others that they wrote down; the oldest first. */
export async function promisesDueBy(
  db: Database,
  { bodies, towns }: WorksFor,
  { until, limit }: { readonly until: string; readonly limit: number },
): Promise<readonly PromiseToKeep[]> {
  if (bodies.length === 0) return [];
  const owns = sql`select ${commitmentOwner.commitmentId} from ${commitmentOwner} where ${commitmentOwner.role} = 'owner'
    and (${among(commitmentOwner.bodyId, bodies)} or (${commitmentOwner.bodyId} is null and ${among(commitmentOwner.municipalityId, towns)}))`;
  const named = sql`exists (select 1 from ${commitmentOwner}
    where ${commitmentOwner.commitmentId} = ${commitment.id} and ${commitmentOwner.role} = 'owner')`;
  const rows = await db
    .select({
      ...SHOWN,
      lastDay: sql<string>`${commitment.dueLastDay}`,
      isOurs: sql<boolean>`${commitment.id} in (${owns}) or not ${named}`,
    })
    .from(commitment)
    .where(
      and(
        inArray(commitment.state, ['agreed', 'in_progress']),
        isNotNull(commitment.due),
        lte(commitment.dueLastDay, until),
        sql`${commitment.id} in (${owns} union all select id from ${commitment} where ${among(commitment.keptBy, bodies)})`,
      ),
    )
    .orderBy(asc(commitment.dueLastDay), asc(commitment.id))
    .limit(limit);
  return rows.map(({ ru, en, ...row }) => ({ ...row, text: { ru, en } }));
}

export interface ClaimToConfirm extends PromiseOfTheDay {
  /** RFC 3339. */
  readonly claimedAt: string;
}

/** What the other side of a tie says is done, and these bodies may confirm; the oldest first. `ownTowns`: in whose name they speak. */
export async function claimsToConfirm(
  db: Database,
  { bodies, towns, ownTowns }: WorksFor & { readonly ownTowns: readonly string[] },
  limit: number,
): Promise<readonly ClaimToConfirm[]> {
  if (bodies.length === 0) return [];
  const claim = db
    .select({ sideKind: commitmentSaid.sideKind, sideId: commitmentSaid.sideId, saidAt: commitmentSaid.saidAt })
    .from(commitmentSaid)
    .where(
      and(
        eq(commitmentSaid.commitmentId, commitment.id),
        eq(commitmentSaid.move, 'report_done'),
        sql`${commitmentSaid.takenBackAt} is null`,
      ),
    )
    .orderBy(sql`${commitmentSaid.position} desc`)
    .limit(1)
    .as('claim');
  const rows = await db
    .select({ ...SHOWN, claimedAt: claim.saidAt })
    .from(commitment)
    .innerJoinLateral(claim, sql`true`)
    .where(
      and(
        eq(commitment.state, 'done'),
        sql`${commitment.partnershipId} in (select ${partnershipParty.partnershipId} from ${partnershipParty}
          where ${among(partnershipParty.bodyId, bodies)} or (${partnershipParty.bodyId} is null and ${among(partnershipParty.municipalityId, towns)}))`,
        sql`case ${claim.sideKind} when 'municipality' then not ${claim.sideId} = any(${asArray(ownTowns)})
          when 'body' then not ${claim.sideId} = any(${asArray(bodies)}) else false end`,
      ),
    )
    .orderBy(asc(claim.saidAt), asc(commitment.id))
    .limit(limit);
  return rows.map(({ ru, en, claimedAt, ...row }) => ({ ...row, text: { ru, en }, claimedAt: new Date(claimedAt).toISOString() }));
}

function among(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${asArray(ids)})`;
}

function asArray(ids: readonly string[]): SQL {
  return sql`${sql.param([...ids])}::text[]`;
}
