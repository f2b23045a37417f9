import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type PartnershipInput, partnershipInput } from '../input.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { checkPartnership, deleteParts, type PartnershipRefusal, partnershipColumns, writeParts } from '../partnership-rows.server.ts';
import { mayEditPartnership } from '../policy.ts';
import { datesAhead } from '../rules.ts';
import { partnership } from '../tables.server.ts';

export type EditPartnershipRefusal = EditRefusal | PartnershipRefusal;

/** Writes a tie anew with all that belongs to it, if it still is as the person saw it. */
export function editPartnership(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<PartnershipInput>,
): Promise<Outcome<string, EditPartnershipRefusal>> {
  const wanted = partnershipInput.parse(input);
  const { id } = wanted;
  return changing<string, EditPartnershipRefusal>(acting, async (tx, ledger) => {
    await tx.select({ id: partnership.id }).from(partnership).where(eq(partnership.id, id)).for('no key update');
    const kept = await keptPartnership(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditPartnership(acting.actor, kept.input.parties, wanted.parties)) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (datesAhead(wanted, acting.clock.now(), kept.input).length > 0) return refused('date-ahead');
    const checked = await checkPartnership(tx, wanted);
    if (!checked.ok) return checked;
    await tx
      .update(partnership)
      .set({ ...partnershipColumns(wanted, checked.value), revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(partnership.id, id));
    await deleteParts(tx, id);
    await writeParts(tx, wanted);
    ledger.add({
      subject: { kind: 'partnership', id },
      revision: revision + 1,
      deed: 'edited',
      before: kept.input,
      after: wanted,
      reason,
      undoes,
    });
    return done(id);
  });
}
