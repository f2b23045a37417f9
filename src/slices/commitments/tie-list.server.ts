import type { AppContext } from '../../platform/http/app-context.ts';
import { malformedQuery } from '../../platform/http/page-arguments.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import type { PartnershipView } from '../partnerships/index.server.ts';
import { boardOf, type CommitmentsList, listOf } from './commitments-list.server.ts';
import type { CommitmentsFilter } from './list-queries.server.ts';
import type { TieListAsked } from './list-wishes.ts';
import { listOnDay } from './on-day-queries.server.ts';
import { type Named, sideOf } from './side-rules.ts';

/** What is meant of a tie's promises, but for how they stand. */
export function tieFilter(partnership: string, { owner, direction }: Pick<TieListAsked, 'owner' | 'direction'>): CommitmentsFilter {
  return { partnership, direction, ...ownerFilter(owner) };
}

function ownerFilter(owner: string | undefined): CommitmentsFilter {
  if (owner === undefined) return {};
  if (owner === 'none') return { withoutOwner: true };
  const [kind = '', id = ''] = owner.split(':');
  return { side: { municipality: kind === 'municipality' ? id : null, body: kind === 'body' ? id : null } };
}

/** The promises of a tie as they are asked for: today, or on a day that has come. Throws a 400 for one that has not. */
export async function tieList({ db, clock }: Pick<AppContext, 'db' | 'clock'>, id: string, asked: TieListAsked): Promise<CommitmentsList> {
  const today = dayInMoscow(clock.now().toISOString());
  const { day, state, page, view } = asked;
  const filter = tieFilter(id, asked);
  if (day !== undefined && day > today) throw malformedQuery([{ field: 'day', value: day }]);
  if (day !== undefined && day < today) return listOnDay(db, filter, { day, state, page, asBoard: view === 'board' });
  return view === 'board' ? boardOf(db, filter, { state, today }) : listOf(db, filter, { state, today, page });
}

/** The sides of a tie, as owners of promises bear them. */
export function sidesOfTie({ parties }: PartnershipView): readonly Named[] {
  return parties.map(({ municipality, body }) => ({ municipality: municipality?.id ?? null, body: body?.id ?? null }));
}

/** The sides that have a name, each once. */
export function namedSides({ parties }: PartnershipView): readonly { readonly value: string; readonly name: Bilingual }[] {
  const sides = parties.flatMap(({ municipality, body }) => {
    const value = sideOf({ municipality: municipality?.id ?? null, body: body?.id ?? null });
    const name = body?.name ?? municipality?.name;
    return value === null || name === undefined ? [] : [{ value, name }];
  });
  return [...new Map(sides.map((side) => [side.value, side])).values()];
}
