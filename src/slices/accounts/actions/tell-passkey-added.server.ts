import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';

/** better-auth wrote the passkey itself: the history hears of it right after. */
export function tellPasskeyAdded(acting: Acting, account: string, passkey: string): Promise<Outcome<string, never>> {
  return changing(acting, async (tx, ledger) => {
    ledger.add({
      subject: { kind: 'account', id: account },
      revision: await nextRevision(tx, 'account', account),
      deed: 'edited',
      before: { passkey: null },
      after: { passkey },
    });
    return done(passkey);
  });
}
