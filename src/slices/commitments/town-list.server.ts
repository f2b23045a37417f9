import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { partnershipIdsWith, partnershipTitles } from '../partnerships/index.server.ts';
import type { CommitmentsFilter } from './list-queries.server.ts';
import type { TownListAsked } from './list-wishes.ts';

/** What is meant of the promises of a town and its partners, but for how they stand. */
export function townFilter(
  municipality: string,
  { owner, direction, tie }: Pick<TownListAsked, 'owner' | 'direction' | 'tie'>,
): CommitmentsFilter {
  return {
    municipality,
    direction,
    ...(tie === undefined ? {} : { partnership: tie }),
    ...(owner === 'none' ? { withoutOwner: true } : owner === undefined ? {} : { by: { municipality, whose: owner } }),
  };
}

/** More than these nobody chooses from: the list then only says which one it shows. */
const TIES_TO_CHOOSE = 200;

/** The ties of a town by their titles, for choosing one. */
export async function tiesToChoose(
  db: Database,
  municipality: string,
  chosen: string | undefined,
): Promise<readonly { readonly id: string; readonly title: Bilingual }[]> {
  const ids = await partnershipIdsWith(db, { municipality });
  const offered = ids.length > TIES_TO_CHOOSE ? ids.filter((id) => id === chosen) : ids;
  return [...(await partnershipTitles(db, offered)).values()].toSorted((a, b) => ((a.title.ru ?? '') < (b.title.ru ?? '') ? -1 : 1));
}
