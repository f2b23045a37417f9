import { cleanLine } from '../../platform/values/clean-text.ts';

export const LARGEST_FILE = 10 * 1024 * 1024;

export const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

const EXTENSIONS: Readonly<Record<ScanType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
};

/** What each kind of file begins with, to the byte. */
const BEGINNINGS: readonly (readonly [ScanType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What a file is by its content: what its name or its sender say is nobody's proof. Null where it is no scan. */
export function scanTypeOf(content: Uint8Array): ScanType | null {
  return BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null;
}

const LONGEST_NAME = 120;

/** A name that no file system and no header takes for anything else, with the ending of what the file is. */
export function cleanFileName(name: string, type: ScanType): string {
  const last = cleanLine(name).split(/[\\/]/u).at(-1) ?? '';
  const stem = last
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[\p{Cf}"<>:|?*%;]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, LONGEST_NAME)
    .trim();
  return `${stem === '' ? 'scan' : stem}.${EXTENSIONS[type]}`;
}

/** Why a file is not taken. */
export type FileRefusal = 'empty-file' | 'file-too-large' | 'not-a-scan';

export function refusalOf(content: Uint8Array): FileRefusal | null {
  if (content.length === 0) return 'empty-file';
  if (content.length > LARGEST_FILE) return 'file-too-large';
  return scanTypeOf(content) === null ? 'not-a-scan' : null;
}
