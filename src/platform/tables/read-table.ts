import { Worker } from 'node:worker_threads';
import { sourceProgram } from '../source-program.ts';
import { done, type Outcome, refused } from '../values/outcome.ts';
import { LIMITS, type TableRead, type TableRefusal } from './table.ts';
import type { TableOrder, TableWord } from './table-worker.ts';
import type { TextChoices } from './text-table.ts';

export type { TableRead, TableRefusal } from './table.ts';
export type { TextChoices } from './text-table.ts';

type Read = Outcome<TableRead, TableRefusal>;

/**
 * A spreadsheet as a table of texts, or why it is none; what a file is, its content says and not its name.
 * It is read in a thread of its own with little memory and little time: whatever the file holds, pages go on.
 */
export function readTable(bytes: Uint8Array, choices: TextChoices = {}): Promise<Read> {
  if (bytes.length === 0) return Promise.resolve(refused('empty-file'));
  if (bytes.length > LIMITS.file) return Promise.resolve(refused('too-large'));
  // One after another: ten large files at once would take ten times the memory.
  const read = queue.then(() => readInThread(bytes, choices));
  queue = read.catch(() => {});
  return read;
}

let queue: Promise<unknown> = Promise.resolve();

const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

function readInThread(bytes: Uint8Array, choices: TextChoices): Promise<Read> {
  const order: TableOrder = { bytes: Uint8Array.from(bytes), choices };
  const worker = new Worker(sourceProgram('src', 'platform', 'tables', 'table-worker.ts'), {
    workerData: order,
    transferList: [order.bytes.buffer as ArrayBuffer],
    resourceLimits: MEMORY,
  });
  return new Promise<Read>((resolve, reject) => {
    const deadline = setTimeout(() => resolve(refused('too-much-inside')), LIMITS.milliseconds);
    const rows: TableRead['rows'][number][] = [];
    worker.on('message', (word: TableWord) => {
      if (word.kind === 'rows') rows.push(...word.rows);
      else resolve(word.outcome.ok ? done({ ...word.outcome.value, rows }) : word.outcome);
    });
    worker.on('error', (fault: Error & { code?: string }) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refused('too-much-inside'));
      else reject(fault);
    });
    worker.on('exit', (code) => reject(new Error(`the thread that reads a table ended with ${code}`)));
    worker.on('exit', () => clearTimeout(deadline));
  }).finally(() => worker.terminate());
}
