import { asc, eq } from 'drizzle-orm';
import type { Kept, NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { citesByAspect } from '../sources/index.server.ts';
import type { PartnershipInput, PartnershipKind, PartyRole, Standing } from './input.ts';
import { mayKeepPartnership } from './policy.ts';
import { partnership, partnershipDirection, partnershipParty, partnershipStanding } from './tables.server.ts';

/** The tie as its input says it: what a form shows and what the history compares. */
export async function keptPartnership(db: Database, id: string): Promise<Kept<PartnershipInput> | null> {
  const [row] = await db.select().from(partnership).where(eq(partnership.id, id));
  if (row === undefined) return null;
  const citesFor = await citesByAspect(db, { kind: 'partnership', id });
  const directions = await db.select().from(partnershipDirection).where(eq(partnershipDirection.partnershipId, id));
  const chosen = new Set(directions.map(({ direction }) => direction as Direction));
  return {
    input: {
      id,
      kind: row.kind as PartnershipKind,
      since: row.since,
      why: row.whyRu === null && row.whyEn === null ? null : { ru: row.whyRu, en: row.whyEn },
      whyCites: citesFor('why'),
      parties: (await partiesOf(db, id)).map((party, position) => ({ ...party, cites: citesFor(`party:${position}`) })),
      directions: DIRECTIONS.filter((code) => chosen.has(code)).map((code) => ({ code, cites: citesFor(`direction:${code}`) })),
      standings: (await standingsOf(db, id)).map((change, position) => ({ ...change, cites: citesFor(`standing:${position}`) })),
      cites: citesFor('tie'),
    },
    revision: row.revision,
    keptBy: row.keptBy,
  };
}

async function partiesOf(db: Database, id: string) {
  const rows = await db
    .select()
    .from(partnershipParty)
    .where(eq(partnershipParty.partnershipId, id))
    .orderBy(asc(partnershipParty.position));
  return rows.map((row) => ({
    role: row.role as PartyRole,
    municipality: row.municipalityId,
    body: row.bodyId,
    asWritten: row.asWrittenRu === null && row.asWrittenEn === null ? null : { ru: row.asWrittenRu, en: row.asWrittenEn },
  }));
}

async function standingsOf(db: Database, id: string) {
  const rows = await db
    .select()
    .from(partnershipStanding)
    .where(eq(partnershipStanding.partnershipId, id))
    .orderBy(asc(partnershipStanding.position));
  return rows.map((row) => ({
    standing: row.standing as Standing,
    date: row.date,
    knownBy: row.knownBy,
    reason: { ru: row.reasonRu, en: row.reasonEn },
  }));
}

/** Which of these ties the actor keeps, as one of their sides. */
export async function partnershipsWrittenBy(db: Database, actor: Actor, ids: readonly string[]): Promise<readonly string[]> {
  const parties = await db
    .select({
      id: partnershipParty.partnershipId,
      role: partnershipParty.role,
      municipality: partnershipParty.municipalityId,
      body: partnershipParty.bodyId,
    })
    .from(partnershipParty)
    .where(oneOf(partnershipParty.partnershipId, ids))
    .orderBy(asc(partnershipParty.position));
  const sides = parties.map((party) => ({ ...party, role: party.role as PartyRole }));
  return [...Map.groupBy(sides, ({ id }) => id)].filter(([, of]) => mayKeepPartnership(actor, of)).map(([id]) => id);
}

/** The towns of a tie; nobody for records of another kind. */
export async function sidesOfTie(db: Database, { kind, id }: NamedRecord): Promise<readonly NamedRecord[]> {
  if (kind !== 'partnership') return [];
  return (await partiesOf(db, id)).flatMap(({ municipality }) =>
    municipality === null ? [] : [{ kind: 'municipality', id: municipality }],
  );
}

/** Whether a tie has this municipality or this body as a side. */
export async function partnershipsReferTo(db: Database, { kind, id }: { readonly kind: string; readonly id: string }): Promise<boolean> {
  if (kind !== 'municipality' && kind !== 'body') return false;
  const side = kind === 'municipality' ? partnershipParty.municipalityId : partnershipParty.bodyId;
  return (await db.$count(partnershipParty, eq(side, id))) > 0;
}
