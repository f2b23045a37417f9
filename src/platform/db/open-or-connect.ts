import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { DataFolderInUse } from './data-folder.ts';
import { openDatabase, openPool } from './database.ts';
import { socketFolderFor } from './embedded.ts';
import { appliedMigrations, knownMigrations } from './migrate.ts';
import { openStore, type Store } from './store.ts';

const PATIENCE_MS = 30_000;

/**
 * For commands: the database of the server that runs on this data folder, else the folder itself, opened and migrated.
 * A server that is still starting is waited for. Throws like `openStore`, and `DataFolderInUse` when the waiting was in vain.
 */
export async function openStoreOrConnect(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  onDeath: (reason: string) => void,
  patienceMs = PATIENCE_MS,
): Promise<Store> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await openStore(config, onDeath);
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
    }
    const { store, applied } = await connectTo(config.dataFolder);
    if (store !== null) return store;
    if (performance.now() > until) throw inVain(config.dataFolder, applied, patienceMs);
    await pause(200);
  }
}

/** The database of the holder of the folder's lock; none while it opens or migrates it. */
async function connectTo(dataFolder: string): Promise<{ readonly store: Store | null; readonly applied: number | null }> {
  const host = socketFolderFor(dataFolder).folder;
  const pool = openPool({ host, port: 5432, user: 'postgres', database: 'postgres', max: 2 }, () => {});
  const applied = await appliedMigrations(pool).catch(() => null);
  if (applied === knownMigrations()) return { store: { db: openDatabase(pool), pool, engine: 'pglite', close: () => pool.end() }, applied };
  await pool.end();
  return { store: null, applied };
}

function inVain(dataFolder: string, applied: number | null, patienceMs: number): DataFolderInUse {
  const known = knownMigrations();
  return new DataFolderInUse(
    applied === null
      ? `The data folder ${dataFolder} is in use by another process of Pobratim, whose database did not answer within ${patienceMs / 1000} s. If it is still starting, try again in a minute; else stop it.`
      : `The running server is of another version of Pobratim (its schema is ${applied}, this command knows ${known}). Restart the server, or use its own command.`,
  );
}
