import { and, eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { mayImport } from '../policy.ts';
import { importById } from '../queries.server.ts';
import { importFile } from '../tables.server.ts';
import { beginWork } from './work-on-import.server.ts';

/** Asks for the publication of what is clear; who asked stands in the history of every record. */
export async function askPublication(acting: Acting, id: string): Promise<Outcome<string, 'not-allowed' | 'no-such-import' | 'not-ready'>> {
  const { db, actor, clock } = acting;
  const file = await importById(db, id);
  if (file === null) return refused('no-such-import');
  if (!mayImport(actor, file.keptBy)) return refused('not-allowed');
  const asked = await db
    .update(importFile)
    .set({
      state: 'publishing',
      fault: null,
      startedBy: actor.kind === 'account' ? actor.id : null,
      updatedAt: clock.now().toISOString(),
    })
    .where(and(eq(importFile.id, id), eq(importFile.state, 'ready'), eq(importFile.isTrial, false)))
    .returning({ id: importFile.id });
  if (asked.length === 0) return refused('not-ready');
  await beginWork(acting, file);
  return done(id);
}
