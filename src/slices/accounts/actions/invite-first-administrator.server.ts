import { sql } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { hasAccounts } from '../account-queries.server.ts';
import { hasOpenAdministratorInvitation } from '../people-queries.server.ts';
import { invitation } from '../tables.server.ts';
import { type Invited, writeInvitation } from './invite-person.server.ts';

/** The link for whoever set the register up: only while nobody has an account and no such link is open. */
export function inviteFirstAdministrator(acting: Acting): Promise<Outcome<Invited, 'has-accounts' | 'invited-already'>> {
  return changing(acting, async (tx, ledger) => {
    // Two servers that start at once on one database print one link.
    await tx.execute(sql`lock table ${invitation} in share row exclusive mode`);
    if (await hasAccounts(tx)) return refused('has-accounts');
    if (await hasOpenAdministratorInvitation(tx, acting.clock.now())) return refused('invited-already');
    const wanted = { role: 'administrator', body: null, until: null, lang: 'ru' } as const;
    const invited = await writeInvitation(tx, acting, { ...wanted, email: null });
    ledger.add({ subject: { kind: 'invitation', id: invited.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(invited);
  });
}
