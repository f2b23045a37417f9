import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { isOneself } from '../policy.ts';
import { apiToken } from '../tables.server.ts';

export function revokeToken(acting: Acting, account: string, id: string): Promise<Outcome<string, 'not-allowed' | 'no-such-token'>> {
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, account)) return refused('not-allowed');
    const revoked = await tx
      .update(apiToken)
      .set({ revokedAt: acting.clock.now().toISOString() })
      .where(and(eq(apiToken.id, id), eq(apiToken.accountId, account), isNull(apiToken.revokedAt)))
      .returning({ scopes: apiToken.scopes });
    if (revoked.length === 0) return refused('no-such-token');
    ledger.add({
      subject: { kind: 'api_token', id },
      revision: await nextRevision(tx, 'api_token', id),
      deed: 'withdrawn',
      before: { account, scopes: revoked[0]?.scopes },
      after: null,
    });
    return done(id);
  });
}
