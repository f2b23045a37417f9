import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { type CommitmentsFilter, conditionOf, isOfTown } from './filter-queries.server.ts';
import type { CommitmentState } from './input.ts';
import { commitment, commitmentOwner } from './tables.server.ts';

export type { CommitmentsFilter } from './filter-queries.server.ts';

/** In a list: what is open stands before what is only proposed, that before what is done or dropped. */
const RANK = sql`case ${commitment.state} when 'agreed' then 0 when 'in_progress' then 0 when 'proposed' then 1 when 'done' then 2 when 'confirmed' then 3 else 4 end`;

/** Within that by due date, what has none last; or by date alone; or what was recorded or changed last. */
const ORDERS = {
  due: [RANK, sql`${commitment.dueLastDay} nulls last`, asc(commitment.id)],
  soonest: [sql`${commitment.dueLastDay} nulls last`, asc(commitment.id)],
  furthest: [desc(commitment.dueLastDay), asc(commitment.id)],
  latest: [desc(commitment.updatedAt), desc(commitment.id)],
} as const;

export type CommitmentsOrder = keyof typeof ORDERS;

export interface CommitmentsPage {
  readonly limit: number;
  readonly offset?: number;
  readonly order?: CommitmentsOrder;
}

/** Their ids in the order in which they are read. */
export async function commitmentIds(
  db: Database,
  filter: CommitmentsFilter,
  { limit, offset = 0, order = 'due' }: CommitmentsPage,
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: commitment.id })
    .from(commitment)
    .where(conditionOf(filter))
    .orderBy(...ORDERS[order])
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

/** Of each state so many, in the order of lists: what a board shows. */
export async function commitmentIdsByState(db: Database, filter: CommitmentsFilter, most: number): Promise<readonly string[]> {
  const ranked = db
    .select({
      id: commitment.id,
      place:
        sql<number>`row_number() over (partition by ${commitment.state} order by ${commitment.dueLastDay} nulls last, ${commitment.id})`.as(
          'place',
        ),
    })
    .from(commitment)
    .where(conditionOf(filter))
    .as('ranked');
  const rows = await db.select({ id: ranked.id }).from(ranked).where(sql`${ranked.place} <= ${most}`).orderBy(ranked.place);
  return rows.map(({ id }) => id);
}

/** Promises in the order of their ids, from the one after `after`: what the API pages through. */
export async function commitmentIdsPage(
  db: Database,
  filter: CommitmentsFilter,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: commitment.id })
    .from(commitment)
    .where(and(conditionOf(filter), after === undefined ? undefined : sql`${commitment.id} > ${after}`))
    .orderBy(asc(commitment.id))
    .limit(limit);
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

/** Of a town's promises those that it made itself, those that its partners made, and those that nobody is named for. */
export interface CountsBySide {
  readonly own: number;
  readonly partners: number;
  readonly nobody: number;
}

export async function countBySide(db: Database, municipality: string): Promise<CountsBySide> {
  const owners = sql`select ${commitment.id}, bool_or(${isOfTown(municipality)}) filter (where ${isOwner}) as own,
      bool_or(not ${isOfTown(municipality)}) filter (where ${isOwner}) as partners
    from ${commitment} left join ${commitmentOwner} on ${isOwner} and ${commitmentOwner.commitmentId} = ${commitment.id}
    where ${conditionOf({ municipality })} group by ${commitment.id}`;
  const { rows } = await db.execute<{ own: number; partners: number; nobody: number }>(sql`
    select (count(*) filter (where own))::int as own, (count(*) filter (where partners))::int as partners,
      (count(*) filter (where own is null))::int as nobody
    from (${owners}) as by_side`);
  return rows[0] ?? { own: 0, partners: 0, nobody: 0 };
}

const isOwner: SQL = sql`${commitmentOwner.role} = 'owner'`;

export interface SumOfMoney {
  /** A decimal number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly promises: number;
}

/** Money of promises, each currency by itself. */
export async function moneyOf(db: Database, filter: CommitmentsFilter): Promise<readonly SumOfMoney[]> {
  const rows = await db
    .select({
      currency: sql<string>`${commitment.moneyCurrency}`,
      amount: sql<string>`sum(${commitment.moneyAmount})::text`,
      promises: sql<number>`count(*)::int`,
    })
    .from(commitment)
    .where(and(conditionOf(filter), sql`${commitment.moneyAmount} is not null`))
    .groupBy(commitment.moneyCurrency)
    .orderBy(asc(commitment.moneyCurrency));
  return rows.map(({ amount, ...row }) => ({ ...row, amount: amount.replace(/\.00$/, '') }));
}
