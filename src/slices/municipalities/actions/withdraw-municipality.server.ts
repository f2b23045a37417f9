import { eq } from 'drizzle-orm';
import type { Acting, Withdrawal, WithdrawRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeAnew } from '../../sources/index.server.ts';
import { clearMunicipalityParts } from '../municipality-rows.server.ts';
import { mayEditMunicipality } from '../policy.ts';
import { keptMunicipality, municipalityIsNamed } from '../record-queries.server.ts';
import { municipality } from '../tables.server.ts';

/** Takes a municipality out of the register; its history keeps it whole. */
export function withdrawMunicipality(
  acting: Acting,
  { id, revision, reason, undoes }: Withdrawal,
): Promise<Outcome<string, WithdrawRefusal>> {
  const subject = { kind: 'municipality', id };
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: municipality.id }).from(municipality).where(eq(municipality.id, id)).for('update');
    const kept = await keptMunicipality(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditMunicipality(acting.actor, { id, keptBy: kept.keptBy })) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if ((await municipalityIsNamed(tx, id)) || (await acting.recordIsNeeded(tx, subject))) return refused('still-needed');
    await clearMunicipalityParts(tx, id);
    await citeAnew(tx, subject, []);
    await tx.delete(municipality).where(eq(municipality.id, id));
    ledger.add({ subject, revision: revision + 1, deed: 'withdrawn', before: kept.input, after: null, reason, undoes });
    return done(id);
  });
}
