import { TableRefused, type TextEncoding } from './table.ts';

/** Text of a file, and the encoding in which it was read. */
export interface TextRead {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** `given`: what a person said of the encoding; else it is told by the bytes. */
export function textOf(bytes: Uint8Array, given?: TextEncoding): TextRead {
  const encoding = given ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // An old DOS program ends its files with Ctrl-Z.
  const whole = text.endsWith('\u001a') ? text.slice(0, -1) : text;
  if (/[^\P{Cc}\t\n\v\f\r\u007f-\u009f]/u.test(whole)) throw new TableRefused('not-a-table');
  return { text: whole, encoding };
}

export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = sixteenBits(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = sampleOf(bytes);
  return isLatin(sample) ? 'windows-1252' : cyrillicEncodingOf(sample);
}

/** UTF-16 without its mark: every second byte is that of Latin (0) or of Cyrillic (4). */
function sixteenBits(bytes: Uint8Array): TextEncoding | null {
  const pairs = Math.min(2000, Math.floor(bytes.length / 2));
  if (pairs < 2) return null;
  let [even, odd] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (isHighByte(bytes[pair * 2])) even += 1;
    if (isHighByte(bytes[pair * 2 + 1])) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.3) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.3 ? 'utf-16be' : null;
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0 || byte === 4;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const MOST_LETTERS = 20_000;

/** Letters that are not ASCII, with their neighbours: the rest says nothing of the encoding. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let at = 0; at < bytes.length && kept.length < MOST_LETTERS; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f || (bytes[at - 1] ?? 0) > 0x7f || (bytes[at + 1] ?? 0) > 0x7f) kept.push(byte);
  }
  return Uint8Array.from(kept);
}

/** Zürich, Malmö: letters of the upper half stand alone among Latin ones. Russian ones stand together. */
function isLatin(sample: Uint8Array): boolean {
  let [alone, together] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0xc0) continue;
    const [before, after] = [sample[at - 1] ?? 0, sample[at + 1] ?? 0];
    if (before > 0x7f || after > 0x7f) together += 1;
    else if (isAsciiLetter(before) || isAsciiLetter(after)) alone += 1;
  }
  return alone > together;
}

function isAsciiLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** How often a letter stands in a thousand letters of Russian. */
// biome-ignore format: a table.
const OFTEN: Readonly<Record<string, number>> = {
  о: 110, е: 85, а: 80, и: 73, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16,
  б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ъ: 0.4, ё: 0.4,
};
const RARE = 0.1;
const OF_PUNCTUATION = 5;
/** A capital after a small letter is what Windows-1251 and KOI8-R make of each other. */
const CAPITAL_INSIDE = Math.log(0.02);

const CYRILLIC = ['windows-1251', 'ibm866', 'koi8-r'] as const;

function cyrillicEncodingOf(sample: Uint8Array): TextEncoding {
  const likelihoods = CYRILLIC.map((encoding) => likelihoodOf(new TextDecoder(encoding).decode(sample)));
  return CYRILLIC[likelihoods.indexOf(Math.max(...likelihoods))] ?? 'windows-1251';
}

/** Logarithm of how likely this is Russian; of texts of the same length only. */
function likelihoodOf(text: string): number {
  let sum = 0;
  let afterSmall = false;
  for (const sign of text) {
    const small = sign.toLowerCase();
    const isSmall = small === sign;
    if (sign > '\u007f') sum += Math.log((PUNCTUATION.has(sign) ? OF_PUNCTUATION : (OFTEN[small] ?? RARE)) / 1000);
    if (!isSmall && afterSmall) sum += CAPITAL_INSIDE;
    afterSmall = isSmall && sign >= 'а' && sign <= 'ё';
  }
  return sum;
}

const PUNCTUATION = new Set('«»„“”–—№…\u00a0');
