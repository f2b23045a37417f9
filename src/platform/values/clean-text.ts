/** Marks that turn the direction of what follows: invisible, and able to make words read as others. Neither Russian nor English needs them. */
const TURNING = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What was typed or pasted, with one kind of line end and without what no paper has: control characters, halves of characters, U+FFFE. */
export function cleanText(text: string): string {
  return text
    .replace(TURNING, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .normalize('NFC');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*[\n\t]\s*/g, ' ');
}

/** What was sent, to the letter, but for what no database keeps, U+0000 and halves of characters, and for marks that turn the direction. */
export function storable(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(TURNING, '')
    .replace(/\p{Cs}/gu, '');
}
