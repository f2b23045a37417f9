import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { DataFolderInUse } from './data-folder.ts';
import { openDatabase, openPool } from './database.ts';
import { socketFolderFor } from './embedded.ts';
import { knownMigrations } from './migrate.ts';
import { openStore, type Store } from './store.ts';

const PATIENCE_MS = 15_000;

/**
 * For commands: the database of the server that runs on this data folder, else the folder itself, opened and migrated.
 * Throws `DataFolderRefusal` or `NewerDatabase` where it must not be opened.
 */
export async function openStoreOrConnect(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  onDeath: (reason: string) => void,
): Promise<Store> {
  try {
    return await openStore(config, onDeath);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const store = await connectTo(config.dataFolder, error);
    await refuseOtherSchema(store).catch(async (reason) => {
      await store.close();
      throw reason;
    });
    return store;
  }
}

/** The holder of the folder's lock may still be opening its database: its socket comes a little later. */
async function connectTo(dataFolder: string, inUse: DataFolderInUse): Promise<Store> {
  const host = socketFolderFor(dataFolder).folder;
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(200)) {
    const pool = openPool({ host, port: 5432, user: 'postgres', database: 'postgres', max: 2 }, () => {});
    try {
      await pool.query('select 1');
      return { db: openDatabase(pool), pool, engine: 'pglite', close: () => pool.end() };
    } catch {
      await pool.end();
    }
  }
  throw inUse;
}

async function refuseOtherSchema({ pool }: Store): Promise<void> {
  const { rows } = await pool.query<{ applied: number }>('select count(*)::int as applied from drizzle.__drizzle_migrations');
  const applied = rows[0]?.applied ?? 0;
  const known = knownMigrations();
  if (applied === known) return;
  throw new DataFolderInUse(
    `The running server is of another version of Pobratim (its schema is ${applied}, this command knows ${known}). Restart the server, or use its own command.`,
  );
}
