/** Code pages in which Russian, its neighbours' and Western and Central European pages are written. */
const CANDIDATES = ['windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5', 'windows-1252', 'windows-1250', 'iso-8859-2'];
const LOOKED_AT = 65_536;
/** Letters from the most to the least used; the others of the alphabet count less. */
const CYRILLIC_OFTEN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщ';
const CYRILLIC_SELDOM = 'эфъёіїєґўқғүұһңөәјљњћђџѓќѕ';
const LATIN_OFTEN = 'éèàçêôîûùâëïäöüßąęłśżźćńóčřžšěýáíúůőűøåæñãõ';
const SIGNS = '«»“”„’–—…№§°·£©®€ ';
const CYRILLIC = /[\u0400-\u052f]/;
/** A page that says what it is written in is believed unless another code page explains its bytes far better. */
const DECLARED_BONUS = 0.5;

/** The code page that makes the likeliest words of the bytes; linear, of the first bytes that are not ASCII. */
export function likeliestCodePage(bytes: Uint8Array, declared: string | null): string {
  if (declared !== null && !CANDIDATES.includes(declared) && isWritten(bytes, declared)) return declared;
  const sample = sampleOf(bytes);
  const candidates = declared === null || CANDIDATES.includes(declared) ? CANDIDATES : [declared, ...CANDIDATES];
  let best = { encoding: declared ?? 'windows-1252', points: Number.NEGATIVE_INFINITY };
  for (const encoding of candidates) {
    const points = pointsOf(new TextDecoder(encoding).decode(sample)) + (encoding === declared ? DECLARED_BONUS : 0);
    if (points > best.points) best = { encoding, points };
  }
  return best.encoding;
}

/** Whether all bytes mean something in the code page that the page declares: «gbk», «shift_jis», «windows-1254». */
function isWritten(bytes: Uint8Array, declared: string): boolean {
  try {
    new TextDecoder(declared, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A page may begin with a long head in ASCII: the sample begins a little before its first other byte. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 64);
  return bytes.subarray(start, start + LOOKED_AT);
}

/** How much each sign beyond ASCII looks as if it stood in a text, on average. */
function pointsOf(text: string): number {
  let [points, count] = [0, 0];
  let before = ' ';
  for (const sign of text) {
    if (sign > '\u007f') {
      points += pointsOfSign(sign, before);
      count += 1;
    }
    before = sign;
  }
  return count === 0 ? 0 : points / count;
}

function pointsOfSign(sign: string, before: string): number {
  const low = sign.toLowerCase();
  const afterLower = before !== before.toUpperCase();
  if (low !== sign && afterLower) return -1.5;
  if (CYRILLIC.test(sign)) return pointsOfCyrillic(low, low !== sign, before);
  if (LATIN_OFTEN.includes(low)) return afterLower && before < '\u007f' ? 1 : before === ' ' ? 0.5 : -0.5;
  if (SIGNS.includes(sign)) return afterLower && !/[’…№»”,–—]/.test(sign) ? -0.5 : 0.5;
  return -1;
}

/** A letter by itself proves nothing: it counts beside another of its alphabet. */
function pointsOfCyrillic(low: string, isUpper: boolean, before: string): number {
  if (!CYRILLIC.test(before)) return /\p{L}/u.test(before) ? -0.5 : 0;
  const often = CYRILLIC_OFTEN.indexOf(low);
  if (often >= 0) return isUpper ? 0.6 : 1.3 - often / 30;
  return CYRILLIC_SELDOM.includes(low) && !isUpper ? 0.2 : 0;
}
