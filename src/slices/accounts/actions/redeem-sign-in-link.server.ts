import { eq } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { verification } from '../tables.server.ts';
import { identifierOf } from './send-sign-in-link.server.ts';

export interface SignInLink {
  /** Null where the link was for nobody: none was sent. */
  readonly account: string | null;
  readonly kept: string | null;
}

/** The account that the link is for, once: the link is gone in the same statement. Null where it was used, is too old, or never was. */
export async function redeemSignInLink(db: Database, clock: Clock, token: string): Promise<SignInLink | null> {
  const [used] = await db
    .delete(verification)
    .where(eq(verification.identifier, identifierOf(token)))
    .returning({ value: verification.value, expiresAt: verification.expiresAt });
  if (used === undefined || used.expiresAt <= clock.now()) return null;
  return JSON.parse(used.value) as SignInLink;
}
