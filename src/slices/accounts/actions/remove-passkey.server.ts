import { and, eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { isOneself } from '../policy.ts';
import { passkey } from '../tables.server.ts';

/** Nobody is shut out by this: a one-time link by mail always leads in. */
export function removePasskey(acting: Acting, account: string, id: string): Promise<Outcome<string, 'not-allowed' | 'no-such-passkey'>> {
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, account)) return refused('not-allowed');
    const removed = await tx
      .delete(passkey)
      .where(and(eq(passkey.id, id), eq(passkey.userId, account)))
      .returning({ id: passkey.id });
    if (removed.length === 0) return refused('no-such-passkey');
    ledger.add({
      subject: { kind: 'account', id: account },
      revision: await nextRevision(tx, 'account', account),
      deed: 'edited',
      before: { passkey: id },
      after: { passkey: null },
    });
    return done(id);
  });
}
