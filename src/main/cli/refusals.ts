import { ConfigError } from '../../platform/config.ts';
import { DataFolderRefusal } from '../../platform/db/data-folder.ts';
import { NewerDatabase } from '../../platform/db/migrate.ts';

/** The exit code of a fault that has a sentence for people: 1 refused, 2 unusable input; null for a bug or broken infrastructure. */
export function codeOf(error: unknown): 1 | 2 | null {
  if (error instanceof DataFolderRefusal || error instanceof NewerDatabase) return 1;
  return error instanceof ConfigError ? 2 : null;
}
