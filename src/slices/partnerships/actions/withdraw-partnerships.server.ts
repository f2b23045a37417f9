import { asc, sql } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { unlessNeeded } from '../../../platform/db/still-needed.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, firstInputs } from '../../history/index.server.ts';
import { dropCitations } from '../../sources/index.server.ts';
import { withEntries } from '../../timeline/index.server.ts';
import type { PartyRole } from '../input.ts';
import { mayKeepPartnership } from '../policy.ts';
import { partnership, partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from '../tables.server.ts';

export type WithdrawPartnershipsRefusal = 'not-allowed' | 'changed-meanwhile' | 'still-needed';

/** Takes ties out that stand as they were first recorded, and upon which nothing was built: all or none. Those that are gone stay gone. */
export function withdrawPartnerships(
  acting: Acting,
  ids: readonly string[],
  reason: string | null,
): Promise<Outcome<number, WithdrawPartnershipsRefusal>> {
  return changing<number, WithdrawPartnershipsRefusal>(acting, async (tx, ledger) => {
    const rows = await tx
      .select({ id: partnership.id, revision: partnership.revision })
      .from(partnership)
      .where(oneOf(partnership.id, ids))
      .orderBy(asc(partnership.id))
      .for('update');
    const there = rows.map(({ id }) => id);
    if (!(await keepsAll(acting, tx, there))) return refused('not-allowed');
    if (rows.some(({ revision }) => revision !== 1)) return refused('changed-meanwhile');
    if ((await withEntries(tx, 'partnership', there)).size > 0) return refused('still-needed');
    const before = await firstInputs(tx, 'partnership', there);
    if (!(await unlessNeeded(() => deleteAll(tx, there)))) return refused('still-needed');
    for (const id of there)
      ledger.add({
        subject: { kind: 'partnership', id },
        revision: 2,
        deed: 'withdrawn',
        before: before.get(id) ?? { id },
        after: null,
        reason,
      });
    return done(there.length);
  });
}

async function keepsAll({ actor }: Acting, tx: Database, ids: readonly string[]): Promise<boolean> {
  const parties = await tx.select().from(partnershipParty).where(oneOf(partnershipParty.partnershipId, ids));
  const sides = parties.map((party) => ({
    of: party.partnershipId,
    role: party.role as PartyRole,
    municipality: party.municipalityId,
    body: party.bodyId,
  }));
  return [...Map.groupBy(sides, ({ of }) => of).values()].every((some) => mayKeepPartnership(actor, some));
}

async function deleteAll(tx: Database, ids: readonly string[]): Promise<void> {
  for (const part of [partnershipParty, partnershipCountry, partnershipStanding, partnershipDirection])
    await tx.delete(part).where(sql`${part.partnershipId} = any(${sql.param([...ids])}::text[])`);
  await dropCitations(tx, 'partnership', ids);
  await tx.delete(partnership).where(oneOf(partnership.id, ids));
}
