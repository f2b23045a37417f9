import { setTimeout as pause } from 'node:timers/promises';
import type { Acting } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { JobKind } from '../../platform/jobs/open-jobs.ts';
import { IMPORT_QUEUE, workOnImport } from './actions/work-on-import.server.ts';
import { importById, unfinishedImports } from './queries.server.ts';

interface ImportParts {
  readonly db: Database;
  /** Who asked for the work, with the roles that they have now; null where that account has none any more. */
  actingFor(account: string | null, forBody: string | null): Promise<Acting | null>;
}

/** Readers have their turn between two steps: the embedded engine answers one at a time. */
const BREATH_MS = 4;

/** Tables are worked on in the queue; what a stopped server left unfinished goes on when the next one starts. */
export function importJobs({ db, actingFor }: ImportParts): readonly JobKind[] {
  return [
    {
      name: IMPORT_QUEUE,
      async run(id) {
        const file = await importById(db, id);
        const acting = file === null ? null : await actingFor(file.startedBy, file.keptBy);
        if (acting !== null) await workOnImport(acting, id, () => pause(BREATH_MS));
      },
    },
    {
      name: 'unfinished-imports',
      atStart: true,
      async run() {
        for (const id of await unfinishedImports(db)) await enqueue(db, IMPORT_QUEUE, id);
      },
    },
  ];
}
