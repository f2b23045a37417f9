import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeAnew } from '../../sources/index.server.ts';
import { touchMunicipalities } from '../body-rows.server.ts';
import { mayEditBody } from '../policy.ts';
import { bodyIsNamed, keptBody } from '../record-queries.server.ts';
import { body } from '../tables.server.ts';

/** Takes a body out of the register; its history keeps it whole. */
export function withdrawBody(acting: Acting, { id, revision, reason, undoes }: Withdrawal): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'body', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: body.id }).from(body).where(eq(body.id, id)).for('update');
    const kept = await keptBody(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditBody(acting.actor, { ...kept.input, keptBy: kept.keptBy })) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await bodyIsNamed(tx, id)) || (await acting.recordIsNeeded(tx, subject))) return refused('still-needed');
    await citeAnew(tx, subject, []);
    await touchMunicipalities(tx, [kept.input.municipality], acting.clock.now().toISOString());
    await tx.delete(body).where(eq(body.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
