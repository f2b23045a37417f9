import { createHash, randomBytes } from 'node:crypto';

/** The key of a link: 256 bits. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
