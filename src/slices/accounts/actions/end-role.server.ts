import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Acting, Ledger } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { dayOf, nextRevision, rolesTold } from '../account-queries.server.ts';
import type { RoleTold } from '../events.ts';
import { mayEndRole } from '../policy.ts';
import { holdsOn, type Role } from '../rules.ts';
import { account, roleGrant } from '../tables.server.ts';

export type EndRoleRefusal = 'not-allowed' | 'no-such-role' | 'last-administrator';

/** A role ends at once: the person's next request is without it. */
export function endRole(acting: Acting, grant: string): Promise<Outcome<string, EndRoleRefusal>> {
  return changing(acting, async (tx, ledger) => {
    // Two administrators who end each other's role wait here for each other: one of them stays.
    await tx.select({ id: roleGrant.id }).from(roleGrant).where(eq(roleGrant.role, 'administrator')).orderBy(roleGrant.id).for('update');
    const [kept] = await tx.select().from(roleGrant).where(eq(roleGrant.id, grant)).for('update');
    if (kept === undefined || kept.endedAt !== null) return refused('no-such-role');
    const role = kept.role as Role;
    if (!mayEndRole(acting.actor, { account: kept.accountId, role, body: kept.bodyId })) return refused('not-allowed');
    if (role === 'administrator' && !(await hasOtherAdministrator(tx, grant, dayOf(acting.clock.now()))))
      return refused('last-administrator');
    await endGrants(tx, acting, ledger, kept.accountId, [grant]);
    const { actor, clock, publish } = acting;
    const { accountId, bodyId } = kept;
    if (actor.kind !== 'account' || actor.id !== accountId)
      await publish(tx, { name: 'role-ended', account: accountId, role, body: bodyId, at: clock.now().toISOString() } satisfies RoleTold);
    return done(grant);
  });
}

async function hasOtherAdministrator(tx: Database, grant: string, today: string): Promise<boolean> {
  const rows = await tx
    .select({ until: roleGrant.until, endedAt: roleGrant.endedAt })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(eq(roleGrant.role, 'administrator'), isNull(roleGrant.endedAt), isNull(account.closedAt), ne(roleGrant.id, grant)));
  return rows.some((other) => holdsOn(today, other));
}

export async function endGrants(
  tx: Database,
  { clock }: Acting,
  ledger: Ledger,
  accountId: string,
  grants: readonly string[],
): Promise<void> {
  const before = await rolesTold(tx, accountId);
  for (const grant of grants) await tx.update(roleGrant).set({ endedAt: clock.now().toISOString() }).where(eq(roleGrant.id, grant));
  ledger.add({
    subject: { kind: 'account', id: accountId },
    revision: await nextRevision(tx, 'account', accountId),
    deed: 'edited',
    before: { roles: before },
    after: { roles: await rolesTold(tx, accountId) },
  });
}
