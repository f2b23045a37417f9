import pg from 'pg';
import type { Config } from '../config.ts';
import { restoreBackup } from './backup.ts';
import { readBackupHeader } from './backup-file.ts';
import { refuseUnlessEmpty } from './data-folder.ts';
import { openStore, type Store } from './store.ts';

/**
 * Opens an empty data folder, or the empty database that `DATABASE_URL` names, filled with a backup and migrated to this version.
 * Throws `BackupRefusal`, `DataFolderRefusal` or what `openStore` throws; then what was empty is empty, and another try begins anew.
 */
export async function openRestored(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  file: string,
  onDeath: (reason: string) => void,
): Promise<{ readonly store: Store; readonly rows: number }> {
  await readBackupHeader(file);
  if (config.databaseUrl === null) refuseUnlessEmpty(config.dataFolder);
  let rows = 0;
  const store = await openStore(config, onDeath, async (connection) => {
    const client = new pg.Client(connection);
    await client.connect();
    try {
      rows = await restoreBackup(client, connection, file);
    } finally {
      await client.end();
    }
  });
  return { store, rows };
}
