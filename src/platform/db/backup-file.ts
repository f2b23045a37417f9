import { closeSync, createReadStream, createWriteStream, existsSync, fsyncSync, linkSync, openSync, rmSync, unlinkSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

/** Why a backup cannot be written or restored. Nothing has been changed when this is thrown. */
export class BackupRefusal extends Error {}

const header = z.object({
  format: z.literal('pobratim-backup'),
  /** How many migrations the database had had. */
  schema: z.int().min(1),
  at: z.iso.datetime(),
});
/** Rows are objects; what is said about them is an array. */
const tableLine = z.tuple([z.literal('table'), z.string()]);
const endLine = z.tuple([z.literal('end'), z.int().min(0)]);

export type BackupHeader = z.infer<typeof header>;

/** One line of a backup: the row's table and its JSON as PostgreSQL wrote it. */
export interface BackupRow {
  readonly table: string;
  readonly row: string;
}

/**
 * Writes gzipped lines of JSON: the header, then each table's name with its rows after it, then how many rows there were. The file
 * has its name only when it is whole and on the disk.
 */
export async function writeBackupFile(file: string, head: BackupHeader, rows: AsyncIterable<BackupRow>): Promise<number> {
  if (existsSync(file)) throw isThere(file);
  const unfinished = `${file}.unfinished`;
  let written = 0;
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify(head)}\n`;
    let table: string | null = null;
    for await (const one of rows) {
      if (one.table !== table) yield `${JSON.stringify(['table', one.table])}\n`;
      table = one.table;
      written += 1;
      yield `${one.row}\n`;
    }
    yield `${JSON.stringify(['end', written])}\n`;
  }
  try {
    await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    flush(unfinished);
    // Renaming would put it over a file that came meanwhile.
    linkSync(unfinished, file);
    unlinkSync(unfinished);
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'open') {
      throw new BackupRefusal(
        `${unfinished} is left of a backup that was killed, or another backup is being written into it: remove it, or name another file.`,
      );
    }
    rmSync(unfinished, { force: true });
    if (code === 'EEXIST') throw isThere(file);
    if (code === undefined) throw error;
    throw new BackupRefusal(`The backup cannot be written: ${message}. Nothing is left of it.`);
  }
  return written;
}

function isThere(file: string): BackupRefusal {
  return new BackupRefusal(`${file} is there already. A backup never overwrites: name another file.`);
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Reads the whole file once to know that it is whole. Throws `BackupRefusal` for anything else than a whole backup. */
export async function readBackupHeader(file: string): Promise<BackupHeader> {
  let head: BackupHeader | null = null;
  let rows = 0;
  let end: number | null = null;
  for await (const line of linesOf(file)) {
    if (head === null) {
      head = header.safeParse(jsonOf(line)).data ?? null;
      if (head === null) throw notABackup(file);
    } else if (end !== null) throw notWhole(file);
    else if (line.startsWith('["end",')) end = endLine.safeParse(jsonOf(line)).data?.[1] ?? -1;
    else if (!line.startsWith('[')) rows += 1;
  }
  if (head === null) throw notABackup(file);
  if (end !== rows) throw notWhole(file);
  return head;
}

/** The rows of a backup that `readBackupHeader` has found whole. */
export async function* rowsOfBackup(file: string): AsyncGenerator<BackupRow> {
  let table = '';
  let first = true;
  for await (const line of linesOf(file)) {
    if (first) first = false;
    else if (line.startsWith('["end",')) return;
    else if (line.startsWith('[')) table = tableLine.parse(JSON.parse(line))[1];
    else yield { table, row: line };
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  createReadStream(file)
    .once('error', (error) => unpacked.destroy(error))
    .pipe(unpacked)
    .setEncoding('utf8');
  let rest = '';
  try {
    for await (const text of unpacked) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw notWhole(file);
    if (code?.startsWith('Z_')) throw notABackup(file);
    throw new BackupRefusal(`${file} cannot be read: ${message}.`);
  }
  if (rest !== '') yield rest;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function notABackup(file: string): BackupRefusal {
  return new BackupRefusal(`${file} is no backup of Pobratim, or it is damaged. Nothing was changed.`);
}

function notWhole(file: string): BackupRefusal {
  return new BackupRefusal(`${file} is not whole: its end is missing or does not fit. Nothing was changed; take another backup.`);
}
