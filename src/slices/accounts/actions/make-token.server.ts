import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { dayOf } from '../account-queries.server.ts';
import { type TokenInput, tokenInput } from '../input.ts';
import { isOneself } from '../policy.ts';
import { hashOfToken, newToken } from '../secret-token.ts';
import { apiToken } from '../tables.server.ts';

/** So that a key which was left somewhere is known for what it is, and found by scanners of secrets. */
export const TOKEN_PREFIX = 'pobratim_';

/** A key for programs: the answer is the only time that it is seen. */
export function makeToken(
  acting: Acting,
  account: string,
  input: TokenInput,
): Promise<Outcome<{ readonly id: string; readonly token: string }, 'not-allowed' | 'day-passed'>> {
  const wanted = tokenInput.parse(input);
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, account)) return refused('not-allowed');
    const now = acting.clock.now();
    if (wanted.until !== null && wanted.until < dayOf(now)) return refused('day-passed');
    const id = newId();
    const token = `${TOKEN_PREFIX}${newToken()}`;
    const expiresAt = wanted.until === null ? null : `${wanted.until}T23:59:59.999Z`;
    await tx.insert(apiToken).values({
      id,
      accountId: account,
      name: wanted.name,
      tokenHash: hashOfToken(token),
      beginsWith: token.slice(0, TOKEN_PREFIX.length + 4),
      scopes: wanted.scopes,
      expiresAt,
      createdAt: now.toISOString(),
    });
    ledger.add({
      subject: { kind: 'api_token', id },
      revision: 1,
      deed: 'recorded',
      before: null,
      after: { account, scopes: wanted.scopes, expiresAt },
    });
    return done({ id, token });
  });
}
