import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { nextRevision } from '../account-queries.server.ts';
import { mayGiveRole } from '../policy.ts';
import type { Role } from '../rules.ts';
import { invitation } from '../tables.server.ts';

export function revokeInvitation(
  acting: Acting,
  id: string,
): Promise<Outcome<string, 'not-allowed' | 'no-such-invitation' | 'already-used'>> {
  return changing(acting, async (tx, ledger) => {
    const [kept] = await tx.select().from(invitation).where(eq(invitation.id, id)).for('update');
    if (kept === undefined) return refused('no-such-invitation');
    if (!mayGiveRole(acting.actor, kept.role as Role, kept.bodyId)) return refused('not-allowed');
    if (kept.acceptedAt !== null || kept.revokedAt !== null) return refused('already-used');
    await tx.update(invitation).set({ revokedAt: acting.clock.now().toISOString() }).where(eq(invitation.id, id));
    ledger.add({
      subject: { kind: 'invitation', id },
      revision: await nextRevision(tx, 'invitation', id),
      deed: 'withdrawn',
      before: { role: kept.role, body: kept.bodyId },
      after: null,
    });
    return done(id);
  });
}
