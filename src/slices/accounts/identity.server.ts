import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/values/actor.ts';
import { type AccountHolder, accountHolder, tokenByHash } from './account-queries.server.ts';
import { TOKEN_PREFIX } from './actions/make-token.server.ts';
import { noteTokenUse } from './actions/note-token-use.server.ts';
import { authOf, COOKIE_PREFIX } from './auth.queries.server.ts';
import { hashOfToken } from './secret-token.ts';
import { ownHeadersOf } from './sign-in.server.ts';

interface Given {
  readonly db: Database;
  readonly clock: Clock;
  readonly origin: string;
}

/** Whose session the cookie bears; null for everybody else. Without the cookie the database is not asked. */
export async function sessionHolder(
  { db, clock, origin }: Given,
  headers: Headers,
): Promise<{ readonly holder: AccountHolder; readonly session: string } | null> {
  if (!headers.get('Cookie')?.includes(`${COOKIE_PREFIX}.session_token=`)) return null;
  const auth = await authOf({ db, origin });
  const found = await auth.api.getSession({ headers: ownHeadersOf({ headers }) });
  const now = clock.now();
  if (found === null || found.session.expiresAt <= now) return null;
  const holder = await accountHolder(db, found.user.id, now);
  return holder === null ? null : { holder, session: found.session.id };
}

/** Whose key for programs the request bears. Null: it bears none; `unknown`: one that does not hold. */
export async function tokenHolder(
  { db, clock }: Pick<Given, 'db' | 'clock'>,
  authorization: string | undefined,
): Promise<{ readonly holder: AccountHolder; readonly token: string; readonly scopes: readonly Scope[] } | 'unknown' | null> {
  if (authorization === undefined) return null;
  const token = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
  if (token === undefined || !token.startsWith(TOKEN_PREFIX)) return 'unknown';
  const now = clock.now();
  const known = await tokenByHash(db, hashOfToken(token), now);
  const holder = known === null ? null : await accountHolder(db, known.account, now);
  if (known === null || holder === null) return 'unknown';
  await noteTokenUse(db, now, known);
  return { holder, token: known.id, scopes: known.scopes };
}
