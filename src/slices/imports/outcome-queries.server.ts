import type { Database } from '../../platform/db/database.ts';
import { faultyRows, importById, rowCounts } from './queries.server.ts';

/** What became of a file's rows: resolved, queued, duplicates and rows with errors are all of them. */
export interface ImportOutcome {
  readonly rows: number;
  readonly resolved: number;
  readonly queued: number;
  readonly duplicates: number;
  /** One for each cell; a row may have several. `column`: as the header names it, or its number where the header is silent. */
  readonly errors: readonly { readonly row: number; readonly column: string; readonly code: string }[];
}

export async function outcomeOfImport(db: Database, id: string): Promise<ImportOutcome> {
  const file = await importById(db, id);
  if (file === null) throw new Error(`there is no import ${id}`);
  const counts = await rowCounts(db, id);
  const faulty = await faultyRows(db, id);
  const errors = faulty.flatMap(({ row, faults }) =>
    faults.map(({ column, code }) => ({ row, column: file.header[column] || String(column + 1), code })),
  );
  return { rows: file.rows, resolved: counts.resolved, queued: counts.queued, duplicates: counts.duplicate, errors };
}
