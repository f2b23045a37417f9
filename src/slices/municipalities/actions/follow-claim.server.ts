import { eq } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { body, municipality } from '../tables.server.ts';

/** A body that has somebody of its own keeps itself from now on; an administration keeps its municipality, too. */
export async function followClaim(db: Database, { body: claimed }: { readonly body: string }): Promise<void> {
  const [known] = await db
    .update(body)
    .set({ keptBy: claimed })
    .where(eq(body.id, claimed))
    .returning({ kind: body.kind, municipality: body.municipalityId });
  if (known?.kind !== 'administration' || known.municipality === null) return;
  await db.update(municipality).set({ keptBy: claimed }).where(eq(municipality.id, known.municipality));
}
