import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { GOOD_FILES } from './hostile-files.testing.ts';
import { zipped } from './spreadsheets.testing.ts';

/** Good files, changed at random: bytes of the file, and pieces of the XML inside of it, which a sum would give away otherwise. */

type Change = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true });

function at(bytes: Uint8Array, share: number): number {
  return Math.floor(share * bytes.length);
}

const byteChanged = fc.tuple(place, fc.nat(255)).map(
  ([share, byte]): Change =>
    (bytes) => {
      const changed = Uint8Array.from(bytes);
      if (changed.length > 0) changed[Math.min(at(bytes, share), bytes.length - 1)] = byte;
      return changed;
    },
);
const cut = place.map(
  (share): Change =>
    (bytes) =>
      bytes.slice(0, at(bytes, share)),
);
const pieceLost = fc.tuple(place, fc.nat(40)).map(
  ([share, length]): Change =>
    (bytes) => {
      const start = at(bytes, share);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
    },
);
const pieceDoubled = fc.tuple(place, fc.nat(200), fc.nat(50)).map(
  ([share, length, times]): Change =>
    (bytes) => {
      const start = at(bytes, share);
      const piece = bytes.subarray(start, start + length);
      return Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: times }, () => piece), bytes.subarray(start)]);
    },
);
const PIECES = [
  '<',
  '>',
  '&#x0;',
  '&#xD800;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '"',
  '\0',
  '\ufeff',
  '=1+1',
  '999999999999',
  '-1',
  'NaN',
  '<row r="1048577"/>',
  '<c r="ZZZ1" t="s"><v>-5</v></c>',
  ' table:number-rows-repeated="1048576"',
];
const pieceAdded = fc.tuple(place, fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 }))).map(
  ([share, text]): Change =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, share)), strToU8(text), bytes.subarray(at(bytes, share))]),
);
const change = fc.oneof(byteChanged, cut, pieceLost, pieceDoubled, pieceAdded);

/** The same change of one of the files inside of an archive. */
const inside = fc.tuple(change, fc.nat()).map(
  ([make, nth]): Change =>
    (bytes) => {
      const files = unpacked(bytes);
      const names = Object.keys(files);
      const name = names[nth % names.length];
      if (name === undefined) return make(bytes);
      return zipped({ ...files, [name]: make(files[name] ?? new Uint8Array()) });
    },
);

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  if (strFromU8(bytes.subarray(0, 2)) !== 'PK') return {};
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

export const changedFiles = fc
  .tuple(fc.constantFrom(...GOOD_FILES), fc.array(inside, { maxLength: 4 }), fc.array(change, { maxLength: 2 }))
  .map(([make, within, around]) => [...within, ...around].reduce((bytes, changeBy) => changeBy(bytes), make()));
