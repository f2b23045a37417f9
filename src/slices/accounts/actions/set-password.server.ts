import { and, eq, ne } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { newPassword } from '../input.ts';
import { isOneself } from '../policy.ts';
import { credential, session } from '../tables.server.ts';

interface Passwords {
  /** What the person says that it is now; null where there is none yet. */
  readonly current: string | null;
  readonly wanted: string;
  /** The session that stays: all others end, for whoever knew the old password may sit in one. */
  readonly session: string;
  hash(password: string): Promise<string>;
  matches(hash: string, password: string): Promise<boolean>;
}

export async function setPassword(
  acting: Acting,
  id: string,
  { current, wanted, session: own, hash, matches }: Passwords,
): Promise<Outcome<string, 'not-allowed' | 'wrong-password' | 'sign-in-anew'>> {
  const password = await hash(newPassword.parse(wanted));
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, id)) return refused('not-allowed');
    const [kept] = await tx
      .select()
      .from(credential)
      .where(and(eq(credential.userId, id), eq(credential.providerId, 'credential')))
      .for('update');
    const known = kept?.password ?? null;
    const now = acting.clock.now();
    if (known === null && !(await beganLately(tx, own, now))) return refused('sign-in-anew');
    if (known !== null && !(await matches(known, current ?? ''))) return refused('wrong-password');
    if (kept === undefined)
      await tx
        .insert(credential)
        .values({ id: newId(), accountId: id, userId: id, providerId: 'credential', password, createdAt: now, updatedAt: now });
    else await tx.update(credential).set({ password, updatedAt: now }).where(eq(credential.id, kept.id));
    await tx.delete(session).where(and(eq(session.userId, id), ne(session.id, own)));
    ledger.add({
      subject: { kind: 'account', id },
      revision: await nextRevision(tx, 'account', id),
      deed: 'edited',
      before: {},
      after: { passwordSetAt: now.toISOString() },
    });
    return done(id);
  });
}

const A_DAY = 24 * 3600 * 1000;

/** Where no password is asked for, a browser that was left open must not be enough, as it is not for a passkey. */
async function beganLately(tx: Database, id: string, now: Date): Promise<boolean> {
  const [kept] = await tx.select({ createdAt: session.createdAt }).from(session).where(eq(session.id, id));
  return kept !== undefined && now.getTime() - kept.createdAt.getTime() <= A_DAY;
}
