import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { insertMany } from '../../platform/db/insert-many.ts';
import { lastDay } from '../../platform/values/partial-date.ts';
import { bodiesByIds } from '../municipalities/index.server.ts';
import { body } from '../municipalities/index.tables.ts';
import { partnershipParty } from '../partnerships/index.tables.ts';
import { type CitedFact, citeAnew } from '../sources/index.server.ts';
import type { CommitmentInput, CommitmentMove, OwnerInput } from './input.ts';
import type { Found, SaidOnce } from './rules.ts';
import { type NamedOfTown, sideInColumns } from './side-rules.ts';
import { commitment, commitmentMilestone, commitmentOwner, commitmentSaid, type SaidRow } from './tables.server.ts';

/** What a commitment's own row holds of its input, whether it is recorded or edited. */
export function commitmentColumns(input: CommitmentInput) {
  return {
    partnershipId: input.partnership,
    towardsRu: input.towards?.ru ?? null,
    towardsEn: input.towards?.en ?? null,
    textRu: input.text.ru,
    textEn: input.text.en,
    toldAs: input.toldAs,
    direction: input.direction,
    start: input.start,
    due: input.due,
    dueLastDay: input.due === null ? null : lastDay(input.due),
    dueTextRu: input.dueText?.ru ?? null,
    dueTextEn: input.dueText?.en ?? null,
    moneyAmount: input.money?.amount ?? null,
    moneyCurrency: input.money?.currency ?? null,
    originKind: input.origin,
    originEntryId: input.originEntry,
    madeOn: input.madeOn,
    knownBy: input.knownBy,
  };
}

/** What became of it, as its row keeps it. */
export function foundColumns({ state, droppedFrom, hasEvidence, doneOn }: Found) {
  return { state, droppedFrom, hasEvidence, doneOn };
}

export function factsOf({ cites, money }: Pick<CommitmentInput, 'cites' | 'money'>): readonly CitedFact[] {
  return [{ aspect: 'commitment', cites }, ...(money === null ? [] : [{ aspect: 'money', cites: money.cites }])];
}

export async function writeParts(tx: Database, input: CommitmentInput): Promise<void> {
  const named = [
    ...input.owners.map((owner) => ({ ...owner, role: 'owner' })),
    ...input.partners.map((partner) => ({ ...partner, role: 'partner' })),
  ];
  await insertMany(
    tx,
    commitmentOwner,
    named.map((one, position) => ({ commitmentId: input.id, position, role: one.role, ...ownerColumns(one) })),
  );
  await insertMany(
    tx,
    commitmentMilestone,
    input.milestones.map(({ text, due, doneOn }, position) => ({
      commitmentId: input.id,
      position,
      textRu: text.ru,
      textEn: text.en,
      due,
      doneOn,
    })),
  );
  await citeAnew(tx, { kind: 'commitment', id: input.id }, factsOf(input));
}

function ownerColumns({ municipality, body, person, asWritten }: OwnerInput) {
  return {
    municipalityId: municipality,
    bodyId: body,
    personId: person,
    asWrittenRu: asWritten?.ru ?? null,
    asWrittenEn: asWritten?.en ?? null,
  };
}

export async function deleteParts(tx: Database, id: string): Promise<void> {
  await tx.delete(commitmentOwner).where(eq(commitmentOwner.commitmentId, id));
  await tx.delete(commitmentMilestone).where(eq(commitmentMilestone.commitmentId, id));
  await citeAnew(tx, { kind: 'commitment', id }, []);
}

/** Locks the commitment until the transaction ends: of two who say something at once the first counts. */
export async function lockCommitment(tx: Database, id: string): Promise<void> {
  await tx.select({ id: commitment.id }).from(commitment).where(eq(commitment.id, id)).for('update');
}

/** The sides between which it was made: those of its tie, in their order; outside of a tie whoever promised it. */
export async function sidesOfCommitment(
  db: Database,
  { partnership: id, owners }: Pick<CommitmentInput, 'partnership' | 'owners'>,
): Promise<readonly (NamedOfTown & { readonly role: string })[]> {
  if (id === null) return ownersAsSides(db, owners);
  return db
    .select({
      role: partnershipParty.role,
      municipality: partnershipParty.municipalityId,
      body: partnershipParty.bodyId,
      town: sql<string | null>`coalesce(${partnershipParty.municipalityId}, ${body.municipalityId})`,
    })
    .from(partnershipParty)
    .leftJoin(body, eq(body.id, partnershipParty.bodyId))
    .where(eq(partnershipParty.partnershipId, id))
    .orderBy(asc(partnershipParty.position));
}

async function ownersAsSides(db: Database, owners: CommitmentInput['owners']) {
  const bodies = await bodiesByIds(
    db,
    owners.flatMap(({ body: id }) => id ?? []),
  );
  return owners.map((owner) => ({
    ...owner,
    role: 'party',
    town: owner.municipality ?? bodies.get(owner.body ?? '')?.municipalityId ?? null,
  }));
}

/** All that was said of a commitment and still counts, oldest first. */
export async function standingWords(tx: Database, id: string): Promise<readonly (SaidOnce & { readonly row: SaidRow })[]> {
  const rows = await tx.select().from(commitmentSaid).where(eq(commitmentSaid.commitmentId, id)).orderBy(asc(commitmentSaid.position));
  return rows.filter(({ takenBackAt }) => takenBackAt === null).map((row) => ({ ...saidOf(row), row }));
}

/** What a row says, as the rules take it. */
export function saidOf(row: SaidRow): SaidOnce {
  return {
    move: row.move as CommitmentMove,
    side: sideInColumns(row),
    reason: row.reasonRu ?? row.reasonEn,
    isFiledWord: row.way === 'letter',
    happenedOn: row.happenedOn,
    bringsEvidence: row.move === 'attach_evidence' || row.bringsEvidence,
  };
}
