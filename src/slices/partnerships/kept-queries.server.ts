import { asc } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { mayRecordPartnership } from './policy.ts';
import { partnershipParty } from './tables.server.ts';

/** Which of these ties the actor keeps, as one of their sides. */
export async function partnershipsWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const parties = await db
    .select({ id: partnershipParty.partnershipId, municipality: partnershipParty.municipalityId, body: partnershipParty.bodyId })
    .from(partnershipParty)
    .where(oneOf(partnershipParty.partnershipId, ids))
    .orderBy(asc(partnershipParty.position));
  return [...Map.groupBy(parties, ({ id }) => id)].filter(([, sides]) => mayRecordPartnership(actor, sides)).map(([id]) => id);
}
