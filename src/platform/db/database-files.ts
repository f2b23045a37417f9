import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const POSTGRES_MAJOR = '18';

/** What is wrong with the files of an embedded database, as far as it can be seen without opening it; null when nothing is. */
export function faultOfDatabaseFiles(database: string): string | null {
  const version = join(database, 'PG_VERSION');
  if (!existsSync(version)) return 'the database is missing';
  const major = readFileSync(version, 'utf8').trim();
  if (major !== POSTGRES_MAJOR) return `the database says it is PostgreSQL “${major.slice(0, 20)}”, not ${POSTGRES_MAJOR}`;
  for (const part of ['base', 'global', 'pg_wal', 'pg_xact']) {
    const path = join(database, part);
    if (!existsSync(path) || readdirSync(path).length === 0) return `database/${part} is missing or empty`;
  }
  const control = join(database, 'global', 'pg_control');
  if (!existsSync(control)) return 'database/global/pg_control is missing';
  const bytes = readFileSync(control);
  if (!controlFileIsSound(bytes)) return 'database/global/pg_control is damaged';
  // Beside the databases, by their numbers, stands a folder for what is sorted on disk.
  const bases = readdirSync(join(database, 'base')).flatMap((name) => (/^\d+$/.test(name) ? [`base/${name}`] : []));
  return (
    faultOfFile(database, `pg_wal/${journalSegment(bytes)}`, SEGMENT_BYTES) ??
    ['global', ...bases].map((folder) => faultOfFile(database, `${folder}/pg_filenode.map`, MAP_BYTES)).find((fault) => fault !== null) ??
    null
  );
}

/** PostgreSQL's default for both; PGlite does not change them. */
const SEGMENT_BYTES = 16 * 2 ** 20;
const MAP_BYTES = 524;

function faultOfFile(database: string, path: string, bytes: number): string | null {
  const file = join(database, path);
  if (!existsSync(file)) return `database/${path} is missing`;
  return statSync(file).size === bytes ? null : `database/${path} is cut short`;
}

/** PostgreSQL 18, src/include/catalog/pg_control.h: the last checkpoint's redo position and timeline. Opening begins to read there. */
function journalSegment(control: Uint8Array): string {
  const view = new DataView(control.buffer, control.byteOffset, control.byteLength);
  const segment = view.getBigUint64(40, true) / BigInt(SEGMENT_BYTES);
  const segmentsAFile = 2n ** 32n / BigInt(SEGMENT_BYTES);
  return [BigInt(view.getUint32(48, true)), segment / segmentsAFile, segment % segmentsAFile]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

const CONTROL_FILE_BYTES = 8192;
/** PostgreSQL 18, src/include/catalog/pg_control.h: the CRC stands at the end of ControlFileData, whose size moves with the build. */
const CRC_PLACES = { first: 256, last: 344 };

/** PostgreSQL keeps a CRC-32C of the control data behind it; somewhere in the known span it must fit. */
export function controlFileIsSound(bytes: Uint8Array): boolean {
  if (bytes.length !== CONTROL_FILE_BYTES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xffffffff;
  for (let at = 0; at <= CRC_PLACES.last; at += 1) {
    if (at >= CRC_PLACES.first && at % 4 === 0 && ~crc >>> 0 === view.getUint32(at, true)) return true;
    crc = crc32cStep(crc, bytes[at] ?? 0);
  }
  return false;
}

function crc32cStep(crc: number, byte: number): number {
  let next = crc ^ byte;
  for (let bit = 0; bit < 8; bit += 1) next = next & 1 ? (next >>> 1) ^ 0x82f63b78 : next >>> 1;
  return next >>> 0;
}
