import { and, eq, ne } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { isOneself } from '../policy.ts';
import { session } from '../tables.server.ts';

/** Ends one session of one's own, or all but the one that is used. */
export function endSessions(
  acting: Acting,
  id: string,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<Outcome<number, 'not-allowed' | 'no-such-session'>> {
  return changing(acting, async (tx, ledger) => {
    if (!isOneself(acting.actor, id)) return refused('not-allowed');
    const wanted = 'only' in which ? eq(session.id, which.only) : ne(session.id, which.allBut);
    const ended = await tx
      .delete(session)
      .where(and(eq(session.userId, id), wanted))
      .returning({ id: session.id });
    if ('only' in which && ended.length === 0) return refused('no-such-session');
    if (ended.length > 0)
      ledger.add({
        subject: { kind: 'account', id },
        revision: await nextRevision(tx, 'account', id),
        deed: 'edited',
        before: { sessions: ended.map((one) => one.id) },
        after: { sessions: [] },
      });
    return done(ended.length);
  });
}
