import { likeliestCodePage } from './code-pages.ts';

/** A declaration stands at the very beginning, in letters of ASCII. */
const DECLARED_WITHIN = 4096;
const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;
/** One broken sequence in fifty letters: a text that was cut, or joined of two. */
const BROKEN = 1 / 50;

export interface DecodedPage {
  /** Without a byte order mark. What no encoding explains is U+FFFD. */
  readonly text: string;
  /** The label of the WHATWG encoding standard: `utf-8`, `windows-1251`. */
  readonly encoding: string;
}

/**
 * The text of a page in any encoding of the web: by its byte order mark, by being UTF-8, by its declaration if the bytes agree, else by
 * which code page makes words of them. Never throws.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked = markOf(bytes) ?? wideOf(bytes);
  if (marked !== null) return decodedAs(marked, bytes);
  const strict = utf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const lenient = decodedAs('utf-8', bytes);
  if (isMostlyUtf8(lenient.text)) return lenient;
  return decodedAs(likeliestCodePage(bytes, declaredBy(bytes)), bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): DecodedPage {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMostlyUtf8(text: string): boolean {
  let [broken, wide] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) wide += 1;
  }
  return wide > 0 && broken <= Math.max(1, wide * BROKEN);
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: spaces and line ends have a zero on one side, and letters of one alphabet the same byte. */
function wideOf(bytes: Uint8Array): string | null {
  const seen = Math.min(bytes.length, DECLARED_WITHIN) & ~1;
  let [little, big] = [0, 0];
  for (let index = 0; index < seen; index += 2) {
    const [first = 0, second = 0] = bytes.subarray(index, index + 2);
    if (isAlphabet(second) && first !== 0) little += 1;
    if (isAlphabet(first) && second !== 0) big += 1;
  }
  const enough = Math.max(4, seen * 0.45);
  if (little >= enough && little > 2 * big) return 'utf-16le';
  return big >= enough && big > 2 * little ? 'utf-16be' : null;
}

/** The upper byte of Latin and Cyrillic letters. */
function isAlphabet(byte: number): boolean {
  return byte === 0 || byte === 4;
}

/** The encoding that the page claims, if Node knows it. */
function declaredBy(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = XML.exec(head)?.[1] ?? META.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
