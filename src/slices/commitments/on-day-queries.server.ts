import { and, asc, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { offsetOf } from '../../platform/http/list-page.ts';
import { saidOf } from './commitment-rows.server.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { type CommitmentsList, countOf } from './commitments-list.server.ts';
import { type CommitmentsFilter, conditionOf } from './filter-queries.server.ts';
import { COMMITMENT_STATES, type CommitmentState } from './input.ts';
import type { CommitmentCounts } from './list-queries.server.ts';
import { IN_A_COLUMN, ON_A_PAGE, type StateAsked } from './list-wishes.ts';
import { type Found, foundBy, isKept, isOverdue, toldFirst } from './rules.ts';
import { commitment, commitmentSaid, type SaidRow } from './tables.server.ts';
import type { CommitmentView } from './views.ts';

interface OnDay {
  /** `YYYY-MM-DD`, by the calendar of Moscow. */
  readonly day: string;
  readonly state: StateAsked | undefined;
  readonly page: number;
  readonly asBoard: boolean;
}

interface StoodOnDay {
  readonly id: string;
  readonly due: string | null;
  readonly dueLastDay: string | null;
  readonly found: Found;
}

/**
 * How promises stood at the end of a day: found again from what had been said by then. What was recorded later is left out. The
 * promises of one tie are few enough to be read whole.
 */
export async function listOnDay(db: Database, filter: CommitmentsFilter, { day, state, page, asBoard }: OnDay): Promise<CommitmentsList> {
  const all = await stoodOnDay(db, filter, day);
  const counts = countsOf(all, day);
  const total = countOf(counts, state);
  const meant = meantOf(all, state, day);
  const shown = asBoard
    ? [...Map.groupBy(meant, ({ found }) => found.state).values()].flatMap((column) => column.slice(0, IN_A_COLUMN))
    : meant.slice(offsetOf(page, { total, onAPage: ON_A_PAGE })).slice(0, ON_A_PAGE);
  return { rows: await viewsOf(db, shown, day), total, counts };
}

/** All of them as they stood, in the order of lists. */
export async function viewsOnDay(
  db: Database,
  filter: CommitmentsFilter,
  { day, state }: Pick<OnDay, 'day' | 'state'>,
): Promise<readonly CommitmentView[]> {
  return viewsOf(db, meantOf(await stoodOnDay(db, filter, day), state, day), day);
}

function meantOf(all: readonly StoodOnDay[], state: StateAsked | undefined, day: string): readonly StoodOnDay[] {
  return all.filter((one) => isMeant(one, state, day)).toSorted(inReadingOrder);
}

async function viewsOf(db: Database, those: readonly StoodOnDay[], day: string): Promise<readonly CommitmentView[]> {
  const stood = new Map(those.map((one) => [one.id, one.found]));
  const views = await commitmentsByIds(db, [...stood.keys()], day);
  return views.map((view) => asItStood(view, stood.get(view.id), day));
}

async function stoodOnDay(db: Database, filter: CommitmentsFilter, day: string): Promise<readonly StoodOnDay[]> {
  const until = endOfDay(day);
  const those = and(conditionOf(filter), lt(commitment.createdAt, until)) as SQL;
  const rows = await db
    .select({ id: commitment.id, toldAs: commitment.toldAs, due: commitment.due, dueLastDay: commitment.dueLastDay })
    .from(commitment)
    .where(those);
  const said = await db
    .select()
    .from(commitmentSaid)
    .where(
      and(
        sql`${commitmentSaid.commitmentId} in (select ${commitment.id} from ${commitment} where ${those})`,
        lt(commitmentSaid.saidAt, until),
      ),
    )
    .orderBy(asc(commitmentSaid.position));
  const saidOfEach = Map.groupBy(
    said.filter((row) => stoodThen(row, until)),
    ({ commitmentId }) => commitmentId,
  );
  return rows.map(({ toldAs, ...row }) => {
    const found = foundBy(toldAs as CommitmentState, (saidOfEach.get(row.id) ?? []).map(saidOf));
    return { ...row, found: found.ok ? found.value : { ...toldFirst(toldAs as CommitmentState), doneOn: null } };
  });
}

/** Said by then, and not yet taken back. */
function stoodThen({ takenBackAt }: Pick<SaidRow, 'takenBackAt'>, until: string): boolean {
  return takenBackAt === null || Date.parse(takenBackAt) >= Date.parse(until);
}

/** The first moment of the next day. Moscow keeps three hours ahead of Greenwich as long as this register is. */
function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+03:00`) + 24 * 60 * 60 * 1000).toISOString();
}

function isMeant({ found, due }: StoodOnDay, state: StateAsked | undefined, day: string): boolean {
  switch (state) {
    case undefined:
      return true;
    case 'overdue':
      return isOverdue({ state: found.state, due }, day);
    case 'kept':
      return isKept(found);
    case 'open':
      return ['agreed', 'in_progress', 'done'].includes(found.state) && !isKept(found);
    default:
      return found.state === state;
  }
}

function countsOf(all: readonly StoodOnDay[], day: string): CommitmentCounts {
  const count = (state: StateAsked) => all.filter((one) => isMeant(one, state, day)).length;
  return {
    byState: Object.fromEntries(COMMITMENT_STATES.map((state) => [state, count(state)])),
    total: all.length,
    overdue: count('overdue'),
    kept: count('kept'),
  };
}

const RANK: Readonly<Record<CommitmentState, number>> = { agreed: 0, in_progress: 0, proposed: 1, done: 2, confirmed: 3, dropped: 4 };

/** The order of lists. */
function inReadingOrder(a: StoodOnDay, b: StoodOnDay): number {
  const key = ({ found, dueLastDay, id }: StoodOnDay) => `${RANK[found.state]} ${dueLastDay ?? '~'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function asItStood(view: CommitmentView, found: Found | undefined, day: string): CommitmentView {
  if (found === undefined) return view;
  const until = Date.parse(endOfDay(day));
  const said = view.said.filter(({ saidAt }) => Date.parse(saidAt) < until);
  const ids = new Set(said.map(({ id }) => id));
  return {
    ...view,
    state: found.state,
    hasEvidence: found.hasEvidence,
    doneOn: found.doneOn,
    isOverdue: isOverdue({ state: found.state, due: view.due }, day),
    said,
    evidence: view.evidence.filter(({ saidId }) => ids.has(saidId)),
  };
}
