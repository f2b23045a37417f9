import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { sentenceOfDatabaseFault } from './database-fault.ts';
import type { Panic } from './panic.ts';
import { wholeBatches } from './whole-batches.ts';

export interface WorkerStart {
  /** A folder, or null for a database in memory. */
  readonly folder: string | null;
  /** Path of the Unix socket on which the database answers. */
  readonly socket: string;
  readonly template: Blob | null;
  /** The compiled engine, where a process opens many databases; null: it is compiled here. */
  readonly engine: WebAssembly.Module | null;
}

export type WorkerWord = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'closed' };

const port = parentPort;
if (port === null) throw new Error('the embedded database runs in a worker thread only');
const start = workerData as WorkerStart;

/** Outside of whoever would catch it: the thread ends, and with it the process. */
function endWith(panic: Panic): void {
  setImmediate(() => {
    throw new Error(sentenceOfDatabaseFault(panic) ?? panic.message);
  });
}

try {
  const db = await PGlite.create({
    dataDir: start.folder ?? 'memory://',
    extensions: { pg_trgm },
    // Kilobytes of words that wait to be put into an index: nobody clears them away in the background, and every search reads them.
    startParams: [...PGlite.defaultStartParams, '-c', 'gin_pending_list_limit=64'],
    ...(start.template === null ? {} : { loadDataDir: start.template }),
    ...(start.engine === null ? {} : { pgliteWasmModule: start.engine }),
  });
  const server = new PGLiteSocketServer({ db: wholeBatches(db, endWith), path: start.socket, maxConnections: 64 });
  await server.start();
  port.on('message', async () => {
    await server.stop();
    await db.close();
    port.postMessage({ kind: 'closed' } satisfies WorkerWord);
    port.close();
  });
  port.postMessage({ kind: 'ready' } satisfies WorkerWord);
} catch (error) {
  port.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) } satisfies WorkerWord);
}
