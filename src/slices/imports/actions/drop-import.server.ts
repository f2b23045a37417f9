import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { mayImport } from '../policy.ts';
import { importById } from '../queries.server.ts';
import { importFile, importName, importRecord, importRow } from '../tables.server.ts';

/** Throws away what was brought in and never published. */
export async function dropImport(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  id: string,
): Promise<Outcome<string, 'not-allowed' | 'no-such-import' | 'already-published'>> {
  const file = await importById(db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  if (file.published > 0) return refused('already-published');
  await db.transaction(async (tx) => {
    for (const part of [importRow, importName, importRecord]) await tx.delete(part).where(eq(part.importId, id));
    await tx.delete(importFile).where(eq(importFile.id, id));
  });
  return done(id);
}
