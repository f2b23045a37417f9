import type { Database } from '../platform/db/database.ts';
import { toldApart } from '../slices/partnerships/index.server.ts';
import type { Hit } from '../slices/search/index.ts';

/** What was found, with ties that are called alike under titles that tell them apart. */
export async function hitsApart(db: Database, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const ties = await toldApart(
    db,
    hits.filter(({ kind }) => kind === 'partnership'),
  );
  const told = new Map(ties.map((tie) => [tie.id, tie]));
  return hits.map((hit) => (hit.kind === 'partnership' ? (told.get(hit.id) ?? hit) : hit));
}
