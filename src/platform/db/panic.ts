/** What PostgreSQL says when it gives up: nothing can be read or written after that. */
export interface Panic extends Error {
  readonly code: string;
}

/** The severity in an ErrorResponse, which is followed by its code and its message. No text that is stored holds a zero byte. */
const SEVERITY = '\0VPANIC\0';

/** The panic that an answer in PostgreSQL's protocol ends with; null for any other answer. */
export function panicIn(answer: Uint8Array): Panic | null {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  const at = bytes.indexOf(SEVERITY);
  if (at < 0) return null;
  const fields = bytes.toString('utf8', at + SEVERITY.length).split('\0');
  const field = (letter: string) => fields.find((text) => text.startsWith(letter))?.slice(1) ?? '';
  return Object.assign(new Error(field('M')), { code: field('C') });
}
