import { randomBytes } from 'node:crypto';

/** 32 letters and digits of which no two look alike but «0» and «o», and only one of those is there: a byte chooses one evenly. */
const LETTERS = '0123456789abcdefghjkmnpqrstuvwxy';
const LENGTH = 16;

/** An id that nobody can guess: 80 bits in 16 letters and digits. */
export function newId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
