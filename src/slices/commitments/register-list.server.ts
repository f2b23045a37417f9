import type { Database } from '../../platform/db/database.ts';
import { wordsTyped } from '../../platform/db/words.ts';
import { partnershipIdsWith } from '../partnerships/index.server.ts';
import type { CommitmentsFilter, CommitmentsOrder } from './list-queries.server.ts';
import type { RegisterListAsked, StateAsked } from './list-wishes.ts';

/** What is meant of all promises of the register, but for how they stand. */
export async function registerFilter(
  db: Database,
  { q, owner, direction }: Pick<RegisterListAsked, 'q' | 'owner' | 'direction'>,
): Promise<CommitmentsFilter> {
  return { direction, ...(owner === 'none' ? { withoutOwner: true } : {}), ...(await withWords(db, q)) };
}

/** Words are looked for in the promises, and in the titles and towns of the ties in which they were made. */
export async function withWords(db: Database, q: string | undefined): Promise<Pick<CommitmentsFilter, 'q'>> {
  if (q === undefined) return {};
  const ties = wordsTyped(q).length === 0 ? [] : await partnershipIdsWith(db, { q });
  return { q: { typed: q, ties } };
}

/** What was recorded or changed last comes first, of what is overdue what is so the longest: both stand in an index. */
export function orderOfRegister(state: StateAsked | undefined): CommitmentsOrder {
  return state === 'overdue' ? 'soonest' : 'latest';
}
