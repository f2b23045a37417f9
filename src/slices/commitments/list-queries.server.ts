import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { partnershipParty } from '../partnerships/index.tables.ts';
import type { CommitmentState } from './input.ts';
import { commitment, commitmentOwner } from './tables.server.ts';

/** Which promises are meant: all that is given must hold. */
export interface CommitmentsFilter {
  readonly partnership?: string | undefined;
  /** Made in a tie of this town, or by it outside of any. */
  readonly municipality?: string | undefined;
  /** Owned by this body. */
  readonly body?: string | undefined;
  readonly state?: CommitmentState | undefined;
  /** Overdue on this day, `YYYY-MM-DD`. */
  readonly overdueOn?: string | undefined;
  readonly direction?: string | undefined;
  /** Without anybody named as its owner. */
  readonly withoutOwner?: boolean | undefined;
}

/** What is open stands before what is only proposed, that before what is done or dropped; within that by due date, what has none last. */
const ORDER = [
  sql`case ${commitment.state} when 'agreed' then 0 when 'in_progress' then 0 when 'proposed' then 1 when 'done' then 2 when 'confirmed' then 3 else 4 end`,
  sql`${commitment.dueLastDay} nulls last`,
  sql`${commitment.id}`,
] as const;

function conditionOf({ partnership, municipality, body, state, overdueOn, direction, withoutOwner }: CommitmentsFilter): SQL | undefined {
  const owners = (more: SQL) => sql`exists (select 1 from ${commitmentOwner}
    where ${commitmentOwner.commitmentId} = ${commitment.id} and ${commitmentOwner.role} = 'owner'${more})`;
  return and(
    partnership === undefined ? undefined : eq(commitment.partnershipId, partnership),
    municipality === undefined
      ? undefined
      : sql`(${commitment.partnershipId} in (select ${partnershipParty.partnershipId} from ${partnershipParty}
          where ${partnershipParty.municipalityId} = ${municipality}) or (${commitment.partnershipId} is null
          and ${owners(sql` and ${commitmentOwner.municipalityId} = ${municipality}`)}))`,
    body === undefined ? undefined : owners(sql` and ${commitmentOwner.bodyId} = ${body}`),
    state === undefined ? undefined : eq(commitment.state, state),
    overdueOn === undefined
      ? undefined
      : and(inArray(commitment.state, ['agreed', 'in_progress']), sql`${commitment.dueLastDay} < ${overdueOn}`),
    direction === undefined ? undefined : eq(commitment.direction, direction),
    withoutOwner === true ? sql`not ${owners(sql``)}` : undefined,
  );
}

/** Their ids in the order in which they are read. */
export async function commitmentIds(
  db: Database,
  filter: CommitmentsFilter,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: commitment.id })
    .from(commitment)
    .where(conditionOf(filter))
    .orderBy(...ORDER)
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

export interface CommitmentCounts {
  readonly byState: Readonly<Partial<Record<CommitmentState, number>>>;
  readonly total: number;
  readonly overdue: number;
  /** Confirmed, or done and shown. */
  readonly kept: number;
}

/** How many there are, by state; `today` says what is overdue. */
export async function countCommitments(db: Database, filter: CommitmentsFilter, today: string): Promise<CommitmentCounts> {
  const rows = await db
    .select({
      state: commitment.state,
      n: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${commitment.state} in ('agreed', 'in_progress') and ${commitment.dueLastDay} < ${today}))::int`,
      shown: sql<number>`(count(*) filter (where ${commitment.hasEvidence}))::int`,
    })
    .from(commitment)
    .where(conditionOf(filter))
    .groupBy(commitment.state);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    byState: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
    total: sum(rows.map(({ n }) => n)),
    overdue: sum(rows.map(({ overdue }) => overdue)),
    kept: sum(rows.map(({ state, n, shown }) => (state === 'confirmed' ? n : state === 'done' ? shown : 0))),
  };
}
