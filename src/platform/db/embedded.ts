import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { DataFolderRefusal } from './data-folder.ts';
import type { WorkerStart, WorkerWord } from './pglite-worker.ts';

export interface EmbeddedDatabase {
  readonly connection: pg.PoolConfig;
  close(): Promise<void>;
}

/** node-postgres looks for the socket under this name inside the folder that `host` names. */
const SOCKET = '.s.PGSQL.5432';
/** `sun_path` holds 108 bytes on Linux and 104 on macOS. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Starts the embedded PostgreSQL in a thread of its own.
 * `onDeath` hears of a thread that ended by itself: nothing can be read or written after that.
 */
export async function startEmbedded(
  place: {
    readonly folder: string | null;
    readonly socketFolder: string | null;
    readonly template?: Blob;
    readonly engine?: WebAssembly.Module;
  },
  onDeath: (reason: string) => void,
): Promise<EmbeddedDatabase> {
  const sockets = socketFolderFor(place.socketFolder);
  rmSync(join(sockets.folder, SOCKET), { force: true });
  const start: WorkerStart = {
    folder: place.folder,
    socket: join(sockets.folder, SOCKET),
    template: place.template ?? null,
    engine: place.engine ?? null,
  };
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: start });
  try {
    await wordFrom(worker, 'ready');
  } catch (error) {
    await worker.terminate();
    sockets.drop();
    throw error;
  }
  let closing = false;
  worker.on('error', (error) => onDeath(error.message));
  worker.on('exit', (code) => {
    if (!closing) onDeath(`the database's thread ended with ${code}`);
  });
  return {
    connection: { host: sockets.folder, port: 5432, user: 'postgres', database: 'postgres', ssl: false },
    async close() {
      closing = true;
      const closed = wordFrom(worker, 'closed');
      worker.postMessage('close');
      await closed;
      await worker.terminate();
      sockets.drop();
    },
  };
}

function wordFrom(worker: Worker, awaited: WorkerWord['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (word: WorkerWord) => {
      if (word.kind === awaited) resolve();
      else reject(new Error(word.kind === 'failed' ? word.reason : `the database's thread said ${word.kind}`));
    });
  });
}

/** Where the socket of a data folder stands: the same for the server and for a command that runs beside it. */
export function socketFolderFor(wanted: string | null): { readonly folder: string; drop(): void } {
  if (wanted === null) {
    const folder = mkdtempSync(join(tmpdir(), 'pobratim-'));
    return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
  }
  const near = Buffer.byteLength(join(wanted, SOCKET)) <= LONGEST_SOCKET_PATH;
  const folder = near ? wanted : join(tmpdir(), `pobratim-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (statSync(folder).uid !== process.getuid?.()) throw new DataFolderRefusal(`${folder} belongs to another user. Run this as that user.`);
  return { folder, drop: () => rmSync(join(folder, SOCKET), { force: true }) };
}
