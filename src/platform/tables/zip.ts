import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS, TableRefused } from './table.ts';

/** The files in an archive, unpacked piece by piece; what was declared and what really comes out are both kept within the limits. */
export interface Archive {
  has(name: string): boolean;
  /** Refuses with `broken-file` where there is no such file. */
  read(name: string): AsyncIterable<Uint8Array>;
}

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** Form: PKWARE's APPNOTE.TXT, 4.3. */
export function archiveIn(bytes: Uint8Array): Archive {
  const entries = entriesOf(bytes);
  let left: number = LIMITS.unpacked;
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new TableRefused('broken-file');
      let [size, crc] = [0, 0];
      for await (const piece of unpacked(bytes, entry)) {
        size += piece.length;
        left -= piece.length;
        if (left < 0) throw new TableRefused('too-much-inside');
        if (size > entry.unpacked) throw new TableRefused('broken-file');
        crc = crc32(piece, crc);
        yield piece;
      }
      if (size !== entry.unpacked || crc !== entry.crc) throw new TableRefused('broken-file');
    },
  };
}

async function* unpacked(bytes: Uint8Array, entry: Entry): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted) throw new TableRefused('protected-file');
  const content = contentOf(bytes, entry);
  if (entry.method === STORED) yield content;
  else if (entry.method === DEFLATED) yield* inflated(content);
  else throw new TableRefused('broken-file');
}

async function* inflated(content: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(content);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch (fault) {
    throw isFaultOfZlib(fault) ? new TableRefused('broken-file') : fault;
  }
}

function isFaultOfZlib(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_');
}

function contentOf(bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL) throw new TableRefused('broken-file');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new TableRefused('broken-file');
  return bytes.subarray(start, start + packed);
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new TableRefused('too-much-inside');
  const entries = new Map<string, Entry>();
  let declared = 0;
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) throw new TableRefused('broken-file');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const entry = entryAt(view, at, at + ENTRY_LENGTH + nameLength, extraLength);
    declared += entry.unpacked;
    if (declared > LIMITS.unpacked) throw new TableRefused('too-much-inside');
    // Some programs part folders with a backslash.
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), entry);
    at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
  }
  return entries;
}

function entryAt(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const [unpackedSize, packed, local] = largeSizes(view, extraAt, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked: unpackedSize,
    at: local,
  };
}

type Sizes = [unpacked: number, packed: number, at: number];

const SIXTY_FOUR_BITS = 0x0001;
const ELSEWHERE = 0xffffffff;

/** ZIP64: what does not fit into 32 bits, or was not known in time, stands in an extra field. */
function largeSizes(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== SIXTY_FOUR_BITS) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== ELSEWHERE || field + 8 > end) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    }) as Sizes;
  }
  return sizes;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new TableRefused('broken-file');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
