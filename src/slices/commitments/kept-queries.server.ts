import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { Direction } from '../directions/index.ts';
import { citesByAspect } from '../sources/index.server.ts';
import type { CommitmentInput, Origin, OwnerInput, ToldAs } from './input.ts';
import { commitment, commitmentEvidence, commitmentMilestone, commitmentOwner, commitmentSaid, type OwnerRow } from './tables.server.ts';

/** The commitment as its input says it: what a form shows and what the history compares. What was said of it is not among it. */
export async function keptCommitment(db: Database, id: string): Promise<Kept<CommitmentInput> | null> {
  const [row] = await db.select().from(commitment).where(eq(commitment.id, id));
  if (row === undefined) return null;
  const owners = await db.select().from(commitmentOwner).where(eq(commitmentOwner.commitmentId, id)).orderBy(asc(commitmentOwner.position));
  const milestones = await db
    .select()
    .from(commitmentMilestone)
    .where(eq(commitmentMilestone.commitmentId, id))
    .orderBy(asc(commitmentMilestone.position));
  const citesFor = await citesByAspect(db, { kind: 'commitment', id });
  const of = (role: string) => owners.filter((owner) => owner.role === role).map(ownerOf);
  return {
    input: {
      id,
      partnership: row.partnershipId,
      towards: inWords(row.towardsRu, row.towardsEn),
      text: { ru: row.textRu, en: row.textEn },
      toldAs: row.toldAs as ToldAs,
      owners: of('owner'),
      partners: of('partner'),
      direction: row.direction as Direction | null,
      start: row.start,
      due: row.due,
      dueText: inWords(row.dueTextRu, row.dueTextEn),
      milestones: milestones.map(({ textRu, textEn, due, doneOn }) => ({ text: { ru: textRu, en: textEn }, due, doneOn })),
      money:
        row.moneyAmount === null || row.moneyCurrency === null
          ? null
          : { amount: plainAmount(row.moneyAmount), currency: row.moneyCurrency, cites: citesFor('money') },
      origin: row.originKind as Origin,
      originEntry: row.originEntryId,
      madeOn: row.madeOn,
      knownBy: row.knownBy,
      cites: citesFor('commitment'),
    },
    revision: row.revision,
    keptBy: row.keptBy,
  };
}

export function ownerOf(row: OwnerRow): OwnerInput {
  return {
    municipality: row.municipalityId,
    body: row.bodyId,
    person: row.personId,
    asWritten: inWords(row.asWrittenRu, row.asWrittenEn),
  };
}

function inWords(ru: string | null, en: string | null) {
  return ru === null && en === null ? null : { ru, en };
}

/** Without kopecks where there are none: as it was typed. */
export function plainAmount(amount: string): string {
  return amount.replace(/\.00$/, '');
}

/** Whether a promise was made in this tie, or names this town, body or person: asked before the record is taken out. */
export async function commitmentsReferTo(db: Database, { kind, id }: { readonly kind: string; readonly id: string }): Promise<boolean> {
  if (kind === 'partnership') return (await db.$count(commitment, eq(commitment.partnershipId, id))) > 0;
  const column = { municipality: commitmentOwner.municipalityId, body: commitmentOwner.bodyId, person: commitmentOwner.personId }[kind];
  return column !== undefined && (await db.$count(commitmentOwner, eq(column, id))) > 0;
}

/** What was promised, in words, by promise: for links from elsewhere. */
export async function commitmentTexts(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: commitment.id, ru: commitment.textRu, en: commitment.textEn })
    .from(commitment)
    .where(oneOf(commitment.id, ids));
  return new Map(rows.map(({ id, ru, en }) => [id, { ru, en }]));
}

/** The file of a piece of evidence; null where it is none of this promise, no file, or taken back. */
export async function fileOfEvidence(db: Database, of: { readonly commitment: string; readonly evidence: string }): Promise<string | null> {
  const [row] = await db
    .select({ file: commitmentEvidence.fileId })
    .from(commitmentEvidence)
    .innerJoin(commitmentSaid, eq(commitmentSaid.id, commitmentEvidence.saidId))
    .where(
      and(eq(commitmentEvidence.id, of.evidence), eq(commitmentEvidence.commitmentId, of.commitment), isNull(commitmentSaid.takenBackAt)),
    );
  return row?.file ?? null;
}
