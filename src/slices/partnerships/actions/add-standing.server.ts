import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type StandingInput, standingInput } from '../input.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { partnership } from '../tables.server.ts';
import { type EditPartnershipRefusal, editPartnership } from './edit-partnership.server.ts';

/**
 * Adds how the tie stands from a day on. What others changed in it meanwhile does not matter, unless they changed how it stands:
 * `seen` is the number of changes that the person saw.
 */
export function addStanding(
  acting: Acting,
  { id, seen, standing }: { readonly id: string; readonly seen: number; readonly standing: StandingInput },
): Promise<Outcome<string, EditPartnershipRefusal>> {
  const change = standingInput.parse(standing);
  return changing<string, EditPartnershipRefusal>(acting, async (tx, ledger) => {
    await tx.select({ id: partnership.id }).from(partnership).where(eq(partnership.id, id)).for('no key update');
    const kept = await keptPartnership(tx, id);
    if (kept === null) return refused('no-such-record');
    const { input, revision } = kept;
    if (input.standings.length !== seen) return refused('changed-meanwhile');
    const edited = { ...input, standings: [...input.standings, change] };
    return editPartnership({ ...acting, db: tx, ledger }, { input: edited, revision, reason: null });
  });
}
