import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { accountHolder, dayOf } from '../account-queries.server.ts';
import { mayGiveRole } from '../policy.ts';
import type { Role } from '../rules.ts';
import { roleGrant } from '../tables.server.ts';
import { giveRole } from './accept-invitation.server.ts';

export type GiveBackRoleRefusal = 'not-allowed' | 'no-such-role' | 'has-role-already' | 'no-such-account' | 'day-passed';

/** Gives a role that was ended to the same person again, up to the same day: as it was, without an invitation. */
export function giveBackRole(acting: Acting, grant: string): Promise<Outcome<string, GiveBackRoleRefusal>> {
  const { actor, clock } = acting;
  return changing(acting, async (tx, ledger) => {
    const [ended] = await tx.select().from(roleGrant).where(eq(roleGrant.id, grant)).for('update');
    if (ended === undefined) return refused('no-such-role');
    const { accountId, bodyId, until } = ended;
    const role = ended.role as Role;
    if (!mayGiveRole(actor, role, bodyId)) return refused('not-allowed');
    if (until !== null && until < dayOf(clock.now())) return refused('day-passed');
    if ((await accountHolder(tx, accountId, clock.now())) === null) return refused('no-such-account');
    const held = and(
      eq(roleGrant.accountId, accountId),
      eq(roleGrant.role, role),
      bodyId === null ? isNull(roleGrant.bodyId) : eq(roleGrant.bodyId, bodyId),
      isNull(roleGrant.endedAt),
    );
    if ((await tx.$count(roleGrant, held)) > 0) return refused('has-role-already');
    await giveRole(tx, acting, ledger, { account: accountId, role, body: bodyId, until, by: actor.kind === 'account' ? actor.id : null });
    return done(grant);
  });
}
