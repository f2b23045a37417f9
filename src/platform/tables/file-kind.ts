import { TableRefused } from './table.ts';

/** What a file is by its content; its name may say anything. */
export function kindOfFile(bytes: Uint8Array): 'zip' | 'text' {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableRefused(insideOle(bytes));
  if (OTHERS.some((mark) => startsWith(bytes, mark))) throw new TableRefused('not-a-table');
  return 'text';
}

/** PDF, RTF, GZIP, RAR, 7-Zip, PNG, JPEG. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** OLE holds XLSX with a password, and old Excel, Word and Outlook as they are. */
function insideOle(bytes: Uint8Array): 'protected-file' | 'old-format' | 'not-a-table' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (names('EncryptedPackage')) return 'protected-file';
  return names('Workbook') || names('Book') ? 'old-format' : 'not-a-table';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
