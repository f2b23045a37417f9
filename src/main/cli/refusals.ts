import { ConfigError } from '../../platform/config.ts';
import { BackupRefusal } from '../../platform/db/backup-file.ts';
import { DataFolderRefusal } from '../../platform/db/data-folder.ts';
import { NewerDatabase, SkippedMigrations } from '../../platform/db/migrate.ts';
import { UnreachableDatabase } from '../../platform/db/unreachable.ts';
import { ModelRefusal } from '../../slices/press/index.server.ts';

const REFUSALS = [BackupRefusal, DataFolderRefusal, ModelRefusal, NewerDatabase, SkippedMigrations, UnreachableDatabase];

/** The exit code of a fault that has a sentence for people: 1 refused, 2 unusable input; null for a bug or broken infrastructure. */
export function codeOf(error: unknown): 1 | 2 | null {
  if (REFUSALS.some((kind) => error instanceof kind)) return 1;
  return error instanceof ConfigError ? 2 : null;
}
