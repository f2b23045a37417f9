/** What was typed or pasted, with one kind of line end and without what no paper has: control characters, halves of characters, U+FFFE. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .normalize('NFC');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*[\n\t]\s*/g, ' ');
}

/** What was sent, to the letter, but for what no database keeps: U+0000 and halves of characters. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '');
}
