import { asc, eq } from 'drizzle-orm';
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

/** Whether a tie has this municipality or this body as a side. */
export async function partnershipsReferTo(db: Database, { kind, id }: { readonly kind: string; readonly id: string }): Promise<boolean> {
  if (kind !== 'municipality' && kind !== 'body') return false;
  const side = kind === 'municipality' ? partnershipParty.municipalityId : partnershipParty.bodyId;
  return (await db.$count(partnershipParty, eq(side, id))) > 0;
}
