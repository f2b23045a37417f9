import type pg from 'pg';
import type { Config } from '../config.ts';
import { type DataFolder, DataFolderRefusal, openDataFolder } from './data-folder.ts';
import { type Database, openDatabase, openPool } from './database.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { knownMigrations, migrateDatabase } from './migrate.ts';
import { asUnreachable } from './unreachable.ts';

export interface Store {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly engine: 'pglite' | 'postgresql';
  close(): Promise<void>;
}

/** Brings a database to this version's schema. */
type Preparation = (connection: pg.ClientConfig) => Promise<void>;

const PATIENCE_MS = 10_000;

/**
 * Opens the server that `DATABASE_URL` names, else the embedded database of the data folder, and migrates it.
 * Throws `DataFolderRefusal` or `NewerDatabase` where it must not be opened, `UnreachableDatabase` where it cannot be.
 * `onDeath` hears of an embedded database that stopped by itself. `prepare` migrates; a restore fills the database before it does.
 * `patienceMs` is how long a server may take to let a connection in.
 */
export async function openStore(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  onDeath: (reason: string) => void,
  prepare: Preparation = migrateDatabase,
  patienceMs = PATIENCE_MS,
): Promise<Store> {
  if (config.databaseUrl === null) return openEmbedded(config.dataFolder, onDeath, prepare);
  return openServer({ connectionString: config.databaseUrl, connectionTimeoutMillis: patienceMs, keepAlive: true }, prepare);
}

async function openServer(connection: pg.PoolConfig, prepare: Preparation): Promise<Store> {
  await prepare(connection).catch((error: unknown) => {
    throw asUnreachable(error) ?? error;
  });
  // A server may drop an idle connection and be back the next second: the pool opens another one.
  const pool = openPool(connection, () => {});
  return { db: openDatabase(pool), pool, engine: 'postgresql', close: () => pool.end() };
}

async function openEmbedded(path: string, onDeath: (reason: string) => void, prepare: Preparation): Promise<Store> {
  const folder = openDataFolder(path, knownMigrations());
  try {
    const embedded = await startEmbedded({ folder: folder.database, socketFolder: folder.socketFolder }, onDeath).catch((error: Error) => {
      throw new DataFolderRefusal(
        `The database in ${path} cannot be opened: ${error.message.slice(0, 200)}. If its files are damaged, restore a backup into an empty folder.`,
      );
    });
    return await prepared(embedded, folder, prepare);
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function prepared(embedded: EmbeddedDatabase, folder: DataFolder, prepare: Preparation): Promise<Store> {
  try {
    await prepare(embedded.connection);
    folder.setSchema(knownMigrations());
  } catch (error) {
    // A database that stays open keeps the process from ending.
    await embedded.close();
    throw error;
  }
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
