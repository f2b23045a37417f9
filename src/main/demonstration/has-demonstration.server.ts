import type { Database } from '../../platform/db/database.ts';
import { entriesWithSubjects } from '../../slices/timeline/index.server.ts';

/** The entry that is recorded last stands for all that came before it. */
export const LAST_OF_DEMONSTRATION = 'dorogobuzh-to-catch-up';

const known = new WeakSet<Database>();

/** Whether the register holds the demonstration, which visitors must be told. It never goes away again. */
export async function hasDemonstration({ db }: { readonly db: Database }): Promise<boolean> {
  if (!known.has(db) && (await entriesWithSubjects(db, [LAST_OF_DEMONSTRATION])).size === 1) known.add(db);
  return known.has(db);
}
