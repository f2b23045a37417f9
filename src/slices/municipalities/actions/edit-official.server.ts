import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeAnew } from '../../sources/index.server.ts';
import { type OfficialInput, officialInput } from '../input.ts';
import { officeHeld } from '../kept-queries.server.ts';
import { faultOfOffice, type OfficeFault, officialColumns, officialFacts } from '../official-rows.server.ts';
import { mayWriteOffice } from '../policy.ts';
import { keptOfficial } from '../record-queries.server.ts';
import { official } from '../tables.server.ts';

export type EditOfficialRefusal = EditRefusal | OfficeFault;

/** Writes an office anew. Whoever moves it to another body must keep both. */
export function editOfficial(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<OfficialInput>,
): Promise<Outcome<string, EditOfficialRefusal>> {
  const wanted = officialInput.parse(input);
  const { id } = wanted;
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: official.id }).from(official).where(eq(official.id, id)).for('no key update');
    const kept = await keptOfficial(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayWriteOffice(acting.actor, await officeHeld(tx, kept.input))) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (!mayWriteOffice(acting.actor, await officeHeld(tx, wanted))) return refused('not-allowed');
    const fault = await faultOfOffice(tx, wanted);
    if (fault !== null) return refused(fault);
    await tx
      .update(official)
      .set({ ...officialColumns(wanted), revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(official.id, id));
    await citeAnew(tx, { kind: 'official', id }, officialFacts(wanted));
    const change = { deed: 'edited', before: kept.input, after: wanted, reason, undoes } as const;
    ledger.add({ subject: { kind: 'official', id }, revision: revision + 1, ...change });
    return done(id);
  });
}
