import { createHash, randomBytes } from 'node:crypto';

/** 256 bits in letters that an address bears. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only this is kept of a token: whoever reads the database cannot use it. Tokens are random, so no salt is needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
