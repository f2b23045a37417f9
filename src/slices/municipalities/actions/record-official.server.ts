import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { citeFacts } from '../../sources/index.server.ts';
import { type OfficialInput, officialInput } from '../input.ts';
import { officeHeld } from '../kept-queries.server.ts';
import { faultOfOffice, type OfficeFault, officialColumns, officialFacts } from '../official-rows.server.ts';
import { mayWriteOffice } from '../policy.ts';
import { official } from '../tables.server.ts';

export type RecordOfficialRefusal = 'not-allowed' | 'id-taken' | OfficeFault;

/** Records that a person holds, or held, an office. */
export function recordOfficial(acting: Acting, input: OfficialInput, again?: Restoring): Promise<Outcome<string, RecordOfficialRefusal>> {
  const wanted = officialInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayWriteOffice(actor, await officeHeld(tx, wanted))) return refused('not-allowed');
    const fault = await faultOfOffice(tx, wanted);
    if (fault !== null) return refused(fault);
    const now = clock.now().toISOString();
    const written = await tx
      .insert(official)
      .values({
        id: wanted.id,
        ...officialColumns(wanted),
        revision: again?.revision ?? 1,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: official.id });
    if (written.length === 0) return refused('id-taken');
    await citeFacts(tx, { kind: 'official', id: wanted.id }, officialFacts(wanted));
    ledger.add({ subject: { kind: 'official', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
