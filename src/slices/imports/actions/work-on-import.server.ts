import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { importById } from '../queries.server.ts';
import { stageAgain } from '../staged-rows.server.ts';
import { type ImportFileRow, importFile } from '../tables.server.ts';
import { judgeImport } from './judge-import.server.ts';
import { publishImport } from './publish-import.server.ts';

export const IMPORT_QUEUE = 'import';

/** As many rows are worked on while the person waits. */
const AT_ONCE = 500;

/** Does what the state of an import asks for, until it waits for a person: what was cut short goes on from there. */
export async function workOnImport(acting: Acting, id: string, breathe?: () => Promise<void>): Promise<void> {
  const file = await importById(acting.db, id);
  if (file === null) return;
  if (file.state === 'mapping') await stageAgain(acting.db, file);
  await judgeImport(acting, id, breathe);
  if (file.state !== 'publishing') return;
  const published = await publishImport(acting, id, breathe);
  const fault = published.ok || published.refusal === 'nothing-to-publish' ? null : published.refusal;
  await acting.db
    .update(importFile)
    .set({ fault, ...(fault === null ? {} : { state: 'ready' }) })
    .where(eq(importFile.id, id));
}

/** Work that takes moments is done at once; else the queue does it, whether the person stays or goes. */
export async function beginWork(acting: Acting, { id, rows }: Pick<ImportFileRow, 'id' | 'rows'>): Promise<void> {
  if (rows <= AT_ONCE) await workOnImport(acting, id);
  else await enqueue(acting.db, IMPORT_QUEUE, id);
}
