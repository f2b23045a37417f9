import { somebody } from '../platform/acting.testing.ts';
import type { Database } from '../platform/db/database.ts';
import type { Actor } from '../platform/values/actor.ts';
import { type FoundEverywhere, findEverywhere } from './search.server.ts';

/** Who reads the letters of `papers.testing.ts`. */
export const THE_SECRETARY: Actor = somebody('secretary', ['secretary', { id: 'sochi-council', kind: 'council', municipality: 'sochi' }]);

/** `kind id` of the best hits of all kinds together. */
export function bestOf({ groups }: Pick<FoundEverywhere, 'groups'>, most: number): readonly string[] {
  return groups
    .flatMap(({ hits }) => hits)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ kind, id }) => `${kind} ${id}`);
}

/** The first three of what is found, whatever it is. */
export async function firstThree(db: Database, query: { readonly q: string; readonly byOfficer?: true }): Promise<readonly string[]> {
  return bestOf(await findEverywhere(db, { q: query.q, actor: query.byOfficer === true ? THE_SECRETARY : null }), 3);
}
