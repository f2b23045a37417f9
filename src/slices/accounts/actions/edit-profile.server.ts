import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { type ProfileInput, profileInput } from '../input.ts';
import { isOneself } from '../policy.ts';
import { account } from '../tables.server.ts';

/** The history says that the name was changed, not what it was: it is personal. */
export function editProfile(acting: Acting, id: string, input: ProfileInput): Promise<Outcome<string, 'not-allowed'>> {
  const wanted = profileInput.parse(input);
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, id)) return refused('not-allowed');
    const [kept] = await tx.select().from(account).where(eq(account.id, id)).for('update');
    if (kept === undefined) return refused('not-allowed');
    const now = acting.clock.now();
    await tx
      .update(account)
      .set({ ...wanted, updatedAt: now })
      .where(eq(account.id, id));
    const isRenamed = kept.name !== wanted.name;
    ledger.add({
      subject: { kind: 'account', id },
      revision: await nextRevision(tx, 'account', id),
      deed: 'edited',
      before: { lang: kept.lang },
      after: { lang: wanted.lang, ...(isRenamed ? { renamedAt: now.toISOString() } : {}) },
    });
    return done(id);
  });
}
