import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { type PartnershipInput, partnershipInput } from '../input.ts';
import { checkPartnership, type PartnershipRefusal, partnershipColumns, writeParts } from '../partnership-rows.server.ts';
import { mayRecordPartnership } from '../policy.ts';
import { datesAhead } from '../rules.ts';
import { partnership } from '../tables.server.ts';

export type RecordPartnershipRefusal = 'not-allowed' | 'id-taken' | PartnershipRefusal;

/** Records a tie with its parties, its directions and every change of how it stands. */
export function recordPartnership(
  acting: Acting,
  input: PartnershipInput,
  again?: Restoring,
): Promise<Outcome<string, RecordPartnershipRefusal>> {
  const wanted = partnershipInput.parse(input);
  const { clock, actor, forBody } = acting;
  return changing<string, RecordPartnershipRefusal>(acting, async (tx, ledger) => {
    if (!mayRecordPartnership(actor, forBody, wanted.parties)) return refused('not-allowed');
    if (again === undefined && datesAhead(wanted, clock.now(), null).length > 0) return refused('date-ahead');
    const checked = await checkPartnership(tx, wanted);
    if (!checked.ok) return checked;
    const now = clock.now().toISOString();
    const written = await tx
      .insert(partnership)
      .values({
        id: wanted.id,
        ...partnershipColumns(wanted, checked.value),
        revision: again?.revision ?? 1,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: partnership.id });
    if (written.length === 0) return refused('id-taken');
    await writeParts(tx, wanted);
    ledger.add({ subject: { kind: 'partnership', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
