import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { accountHolder, dayOf } from '../account-queries.server.ts';
import type { HandedOver } from '../events.ts';
import { mayHandOver } from '../policy.ts';
import { holdsOn, type Role } from '../rules.ts';
import { account, roleGrant } from '../tables.server.ts';
import { giveRole } from './accept-invitation.server.ts';
import { endGrants } from './end-role.server.ts';

export type HandOverRefusal = 'not-allowed' | 'no-role-here' | 'no-such-successor' | 'same-person';

/** The one who leaves loses every role in the body, the successor has them from now on, and whatever is open goes along. */
export function handOver(
  acting: Acting,
  { from, to, body }: { readonly from: string; readonly to: string; readonly body: string },
): Promise<Outcome<string, HandOverRefusal>> {
  const { clock, actor, publish } = acting;
  return changing({ ...acting, forBody: body }, async (tx, ledger) => {
    if (from === to) return refused('same-person');
    // In one order, so that two handovers at once wait and do not lock each other out.
    for (const id of [from, to].toSorted()) await tx.select({ id: account.id }).from(account).where(eq(account.id, id)).for('update');
    const today = dayOf(clock.now());
    const here = await tx
      .select()
      .from(roleGrant)
      .where(and(eq(roleGrant.bodyId, body), isNull(roleGrant.endedAt)));
    const holding = here.filter((grant) => holdsOn(today, grant));
    const leaving = here.filter((grant) => grant.accountId === from);
    if (!mayHandOver(actor, { from, body, roles: leaving.map(({ role }) => role as Role) })) return refused('not-allowed');
    if (leaving.length === 0) return refused('no-role-here');
    const successor = await accountHolder(tx, to, clock.now());
    const isHere = holding.some((grant) => grant.accountId === to && grant.role !== 'guest');
    if (successor === null || !isHere) return refused('no-such-successor');
    const by = actor.kind === 'account' ? actor.id : null;
    const theirs = new Set(holding.filter((grant) => grant.accountId === to).map(({ role }) => role));
    for (const { role, until } of leaving.filter((grant) => holding.includes(grant) && !theirs.has(grant.role)))
      await giveRole(tx, acting, ledger, { account: to, role: role as Role, body, until, by, quietly: true });
    await endGrants(
      tx,
      acting,
      ledger,
      from,
      leaving.map(({ id }) => id),
    );
    const leaves = ((await accountHolder(tx, from, clock.now()))?.grants.length ?? 0) === 0;
    await publish(tx, { name: 'handed-over', from, to, body, leaves, by, at: clock.now().toISOString() } satisfies HandedOver);
    return done(to);
  });
}
