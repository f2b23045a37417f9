import { eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { municipality } from '../municipalities/index.tables.ts';
import { type CommitmentCounts, type CountsBySide, countBySide, countCommitments } from './list-queries.server.ts';

export interface PromisesOfTown {
  readonly town: string;
  readonly kind: string;
  readonly counts: CommitmentCounts;
  readonly sides: CountsBySide;
}

/** How many promises a town and its partners have, for the town's page. `today`: `YYYY-MM-DD`. */
export async function promisesOfTown(db: Database, town: string, today: string): Promise<PromisesOfTown> {
  const [row] = await db.select({ kind: municipality.kind }).from(municipality).where(eq(municipality.id, town));
  const counts = await countCommitments(db, { municipality: town }, today);
  const sides = counts.total === 0 ? { own: 0, partners: 0, nobody: 0 } : await countBySide(db, town);
  return { town, kind: row?.kind ?? '', counts, sides };
}
