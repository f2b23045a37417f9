import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { draft } from '../tables.server.ts';

/** Who leaves altogether passes on what they began; where the successor has a draft of the same form, both keep their own. */
export async function followHandover(
  db: Database,
  { from, to, leaves }: { readonly from: string; readonly to: string; readonly leaves: boolean },
): Promise<void> {
  if (!leaves) return;
  await db
    .update(draft)
    .set({ accountId: to })
    .where(
      and(
        eq(draft.accountId, from),
        sql`not exists (select 1 from ${draft} other where other.account_id = ${to} and other.form = ${draft.form})`,
      ),
    );
}
