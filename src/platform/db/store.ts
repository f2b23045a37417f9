import type pg from 'pg';
import type { Config } from '../config.ts';
import { DataFolderRefusal, openDataFolder } from './data-folder.ts';
import { type Database, openDatabase, openPool } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { knownMigrations, migrateDatabase } from './migrate.ts';

export interface Store {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly engine: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

/**
 * Opens the server that `DATABASE_URL` names, else the embedded database of the data folder, and migrates it.
 * Throws `DataFolderRefusal` or `NewerDatabase` where it must not be opened.
 * `onDeath` hears of an embedded database that stopped by itself.
 */
export async function openStore(config: Pick<Config, 'dataFolder' | 'databaseUrl'>, onDeath: (reason: string) => void): Promise<Store> {
  return config.databaseUrl === null ? openEmbedded(config.dataFolder, onDeath) : openServer(config.databaseUrl);
}

async function openServer(connectionString: string): Promise<Store> {
  await migrateDatabase({ connectionString });
  // A server may drop an idle connection and be back the next second: the pool opens another one.
  const pool = openPool({ connectionString }, () => {});
  return { db: openDatabase(pool), pool, engine: 'postgresql', close: () => pool.end() };
}

async function openEmbedded(path: string, onDeath: (reason: string) => void): Promise<Store> {
  const folder = openDataFolder(path, knownMigrations());
  let embedded: Awaited<ReturnType<typeof startEmbedded>>;
  try {
    embedded = await startEmbedded({ folder: folder.database, socketFolder: folder.socketFolder }, onDeath);
  } catch (error) {
    folder.release();
    throw new DataFolderRefusal(
      `The database in ${path} cannot be opened: ${(error as Error).message}. Restore a backup into an empty folder.`,
    );
  }
  await migrateDatabase(embedded.connection);
  folder.setSchema(knownMigrations());
  const pool = openPool(embedded.connection, () => {});
  return {
    db: openDatabase(pool),
    pool,
    engine: 'pglite',
    async close() {
      await pool.end();
      await embedded.close();
      folder.release();
    },
  };
}
