import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../values/outcome.ts';
import type { TableRead, TableRefusal } from './table.ts';
import { tableIn } from './table-in.ts';
import type { TextChoices } from './text-table.ts';

export interface TableOrder {
  readonly bytes: Uint8Array;
  readonly choices: TextChoices;
}

/** Rows come first and in batches, so that whoever listens is never kept long by one message. */
export type TableWord =
  | { readonly kind: 'rows'; readonly rows: TableRead['rows'] }
  | { readonly kind: 'end'; readonly outcome: Outcome<TableRead, TableRefusal> };

const IN_A_BATCH = 500;

const port = parentPort;
if (port === null) throw new Error('tables are read in a worker thread only');
const { bytes, choices } = workerData as TableOrder;

const outcome = await tableIn(bytes, choices);
const say = (word: TableWord) => port.postMessage(word);
if (outcome.ok) {
  const { rows } = outcome.value;
  for (let at = 0; at < rows.length; at += IN_A_BATCH) say({ kind: 'rows', rows: rows.slice(at, at + IN_A_BATCH) });
  say({ kind: 'end', outcome: { ...outcome, value: { ...outcome.value, rows: [] } } });
} else {
  say({ kind: 'end', outcome });
}
