import { type KeptScope, readScopeOf } from '../../platform/http/kept-list.ts';
import type { Actor } from '../../platform/values/actor.ts';
import type { CommitmentsFilter } from './list-queries.server.ts';
import type { MyListAsked } from './list-wishes.ts';

/** What is meant of the promises with which this person has to do, but for how they stand; an operator has to do with all of them. */
export function myFilter(actor: Actor, { which, direction }: Pick<MyListAsked, 'which' | 'direction'>): CommitmentsFilter {
  const scope = readScopeOf(actor);
  return { direction, ...(scope === null ? {} : whichOf(which, scope)) };
}

function whichOf(which: MyListAsked['which'], scope: KeptScope): CommitmentsFilter {
  return { mine: { ownedBy: scope }, waiting: { waitedForBy: scope }, all: { concerns: scope } }[which];
}
