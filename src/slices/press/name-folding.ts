/** Stands for letters that no name here is written with. */
export const NOT_A_NAME = 0xffff;

const OTHERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LAST_ALPHABET = 0x1f00;
const folded: string[] = [];
for (let code = 0; code < LAST_ALPHABET; code += 1) folded.push(foldedLetter(String.fromCharCode(code)));

/** What one UTF-16 unit of a name comes to: lower case, no accents, ё as е; '' for what does not matter (hyphens, spaces). */
export function foldedCode(code: number): string {
  if (code < LAST_ALPHABET) return folded[code] ?? '';
  return code >= 0x2000 && code < 0x2070 ? '' : String.fromCharCode(code);
}

/** A name however it is typed: «Ростов-на-Дону» and «ростов на дону» are one. й, ї and ў stay themselves. */
export function foldedName(name: string): string {
  let key = '';
  for (let index = 0; index < name.length; index += 1) key += foldedCode(name.charCodeAt(index));
  return key;
}

function foldedLetter(letter: string): string {
  const low = letter.toLowerCase();
  if (/[йїў]/.test(low)) return low;
  const plain = low.normalize('NFD').replace(/\p{M}+/gu, '');
  const other = OTHERS[plain] ?? plain;
  return /^[\p{L}\p{N}]+$/u.test(other) ? other : '';
}
