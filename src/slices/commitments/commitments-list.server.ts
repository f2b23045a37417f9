import type { Database } from '../../platform/db/database.ts';
import { offsetOf } from '../../platform/http/list-page.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import {
  type CommitmentCounts,
  type CommitmentsFilter,
  type CommitmentsOrder,
  commitmentIds,
  commitmentIdsByState,
  countCommitments,
} from './list-queries.server.ts';
import { IN_A_COLUMN, ON_A_PAGE, type StateAsked } from './list-wishes.ts';
import type { CommitmentView } from './views.ts';

export interface CommitmentsList {
  readonly rows: readonly CommitmentView[];
  /** Of those that the list shows on all its pages. */
  readonly total: number;
  /** By state, whichever state the list shows. */
  readonly counts: CommitmentCounts;
}

export interface Listing {
  readonly state: StateAsked | undefined;
  /** `YYYY-MM-DD`, for what is overdue. */
  readonly today: string;
  readonly page: number;
  readonly order?: CommitmentsOrder;
}

/** One page of the promises that are meant, and how many there are; past the last page there is none (404). */
export async function listOf(db: Database, filter: CommitmentsFilter, { state, today, page, order }: Listing): Promise<CommitmentsList> {
  const counts = await countCommitments(db, filter, today);
  const total = countOf(counts, state);
  const offset = offsetOf(page, { total, onAPage: ON_A_PAGE });
  const wanted = { ...filter, ...withState(state, today) };
  const ids = total === 0 ? [] : await commitmentIds(db, wanted, { limit: ON_A_PAGE, offset, ...(order === undefined ? {} : { order }) });
  return { rows: await commitmentsByIds(db, ids, today), total, counts };
}

/** The same as a board: of each state the first ones. */
export async function boardOf(
  db: Database,
  filter: CommitmentsFilter,
  { state, today }: Pick<Listing, 'state' | 'today'>,
): Promise<CommitmentsList> {
  const counts = await countCommitments(db, filter, today);
  const ids = await commitmentIdsByState(db, { ...filter, ...withState(state, today) }, IN_A_COLUMN);
  return { rows: await commitmentsByIds(db, ids, today), total: countOf(counts, state), counts };
}

export function withState(state: StateAsked | undefined, today: string): CommitmentsFilter {
  switch (state) {
    case undefined:
      return {};
    case 'overdue':
      return { overdueOn: today };
    case 'kept':
      return { isKept: true };
    case 'open':
      return { isOpen: true };
    default:
      return { state };
  }
}

/** How many of those that were counted stand so. */
export function countOf({ byState, total, overdue, kept }: CommitmentCounts, state: StateAsked | undefined): number {
  const of = (...states: readonly (keyof typeof byState)[]) => states.reduce((sum, one) => sum + (byState[one] ?? 0), 0);
  switch (state) {
    case undefined:
      return total;
    case 'overdue':
      return overdue;
    case 'kept':
      return kept;
    case 'open':
      return of('agreed', 'in_progress', 'done', 'confirmed') - kept;
    default:
      return of(state);
  }
}
