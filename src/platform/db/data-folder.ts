import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { faultOfDatabaseFiles } from './database-files.ts';

/** Why a data folder cannot be opened. Nothing in it has been changed when this is thrown. */
export class DataFolderRefusal extends Error {}

/** Another process of Pobratim holds the folder. */
export class DataFolderInUse extends DataFolderRefusal {}

const MARKER = 'pobratim.json';
const MARKER_BEFORE = `${MARKER}.new`;
const LOCK = 'lock';

const marker = z.object({
  format: z.literal('pobratim-data'),
  /** How many migrations the database has had; 0 until the first opening is through. */
  schema: z.int().min(0),
});

export interface DataFolder {
  readonly database: string;
  readonly socketFolder: string;
  /** Remembers how many migrations the database has had. */
  setSchema(count: number): void;
  release(): void;
}

/** Checks the folder, then takes its lock. `schema` is the number of migrations that this version knows. */
export function openDataFolder(folder: string, schema: number): DataFolder {
  schemaOf(folder, schema);
  createFolder(folder);
  refuseWithoutRoom(folder);
  const lock = takeLock(folder);
  const database = join(folder, 'database');
  const setSchema = (count: number) => writeMarker(folder, count);
  try {
    // Before the lock was ours, another process may have begun the folder and gone, or brought it to a newer version.
    if (schemaOf(folder, schema) === 0) {
      // A first opening that was cut short has left nothing that anybody wrote.
      rmSync(database, { recursive: true, force: true });
      setSchema(0);
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  return { database, socketFolder: folder, setSchema, release: () => lock.close() };
}

/** How many migrations the folder's database has had; 0 for one that is still to be made. Throws where it must not be opened. */
function schemaOf(folder: string, known: number): number {
  const schema = readMarker(folder)?.schema ?? 0;
  if (schema > known) {
    throw new DataFolderRefusal(
      `The data folder ${folder} was written by a newer version of Pobratim (its schema is ${schema}, this version knows ${known}). Start that version, or restore a backup into an empty folder.`,
    );
  }
  if (schema > 0) refuseBroken(folder);
  return schema;
}

/** Whether the folder holds a register. Throws `DataFolderRefusal` where that cannot be said. */
export function isBegun(folder: string): boolean {
  return (readMarker(folder)?.schema ?? 0) > 0;
}

/** Throws `DataFolderRefusal` where a register has been begun: only an empty folder takes a backup. */
export function refuseUnlessEmpty(folder: string): void {
  if (isBegun(folder))
    throw new DataFolderRefusal(
      `The data folder ${folder} is not empty. A backup is restored only into an empty one: name it in POBRATIM_DATA.`,
    );
}

function readMarker(folder: string): z.infer<typeof marker> | null {
  const path = join(folder, MARKER);
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) throw new DataFolderRefusal(`${folder} is a file: POBRATIM_DATA must name a folder.`);
  refuseOfOthers(folder);
  if (!existsSync(path)) {
    // A first opening may have been cut short before it had a marker.
    if (readdirSync(folder).every((name) => name === LOCK || name === MARKER_BEFORE)) return null;
    throw new DataFolderRefusal(
      `The folder ${folder} holds something else than Pobratim's data (it has no ${MARKER}). Choose an empty folder.`,
    );
  }
  const parsed = marker.safeParse(readJson(path));
  if (!parsed.success) throw broken(folder, `${MARKER} cannot be read`);
  return parsed.data;
}

/** Whoever may read another user's folder, as root may, would leave files in it that its user may not open. */
function refuseOfOthers(folder: string): void {
  const us = process.getuid?.();
  for (const path of [folder, join(folder, 'database'), join(folder, MARKER)]) {
    try {
      const { uid } = statSync(path);
      if (us !== undefined && uid !== us) {
        throw new DataFolderRefusal(
          `${path} belongs to another user (number ${uid}; this is number ${us}). Run this as that user; nothing was changed.`,
        );
      }
      accessSync(path, path === join(folder, MARKER) ? constants.R_OK : constants.R_OK | constants.X_OK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      if (error instanceof DataFolderRefusal) throw error;
      throw new DataFolderRefusal(
        `${path} may not be read: ${(error as Error).message}. Run this as the user who may; nothing was changed.`,
      );
    }
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function writeMarker(folder: string, schema: number): void {
  const before = join(folder, MARKER_BEFORE);
  writeFileSync(before, `${JSON.stringify({ format: 'pobratim-data', schema })}\n`, { flush: true });
  renameSync(before, join(folder, MARKER));
}

/** What can be seen without opening the database: opening would already write to it. */
function refuseBroken(folder: string): void {
  let fault: string | null;
  try {
    fault = faultOfDatabaseFiles(join(folder, 'database'));
  } catch (error) {
    fault = (error as Error).message;
  }
  if (fault !== null) throw broken(folder, fault);
}

function broken(folder: string, why: string): DataFolderRefusal {
  return new DataFolderRefusal(
    `The data folder ${folder} is damaged: ${why}. It was left as it is; restore a backup into an empty folder.`,
  );
}

/** What the database needs to open: replaying what it had not yet written takes room for a few segments of its journal. */
const ROOM_NEEDED_MB = 64;

function refuseWithoutRoom(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new DataFolderRefusal(`The data folder ${folder} cannot be written: ${(error as Error).message}. Nothing was changed.`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free >= ROOM_NEEDED_MB) return;
  throw new DataFolderRefusal(
    `There is no room on the disk of the data folder ${folder}: ${free} MB are free, ${ROOM_NEEDED_MB} MB are needed to open the database. Make room and start again; nothing was changed.`,
  );
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DataFolderRefusal(`The data folder ${folder} cannot be created: ${(error as Error).message}.`);
  }
}

/** An SQLite lock is a lock of the operating system: it goes with the process, however that ends, and leaves no stale file. */
function takeLock(folder: string): { close(): void } {
  let lock: DatabaseSync;
  try {
    lock = new DatabaseSync(join(folder, LOCK));
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    if ((error as { errcode?: number }).errcode === 5) {
      throw new DataFolderInUse(
        `The data folder ${folder} is in use by another process of Pobratim. Stop it first, or name another folder in POBRATIM_DATA.`,
      );
    }
    throw new DataFolderRefusal(`The data folder ${folder} cannot be written: ${(error as Error).message}.`);
  }
  return lock;
}
