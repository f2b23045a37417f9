import { asc } from 'drizzle-orm';
import { builtOnce, oneOfGiven } from '../../platform/db/built-once.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { Direction } from '../directions/index.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';
import { type CitationView, citationsOf } from '../sources/index.server.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import type { CommitmentMove, CommitmentState, EvidenceKind, Origin, ToldAs } from './input.ts';
import { plainAmount } from './kept-queries.server.ts';
import { isOverdue } from './rules.ts';
import {
  type CommitmentRow,
  commitment,
  commitmentEvidence,
  commitmentMilestone,
  commitmentOwner,
  commitmentSaid,
  type EvidenceRow,
  type MilestoneRow,
  type OwnerRow,
  type SaidRow,
} from './tables.server.ts';
import type { CommitmentView, EvidenceView, NamedHere, OwnerView, SaidView } from './views.ts';

type Ids = { readonly ids: readonly string[] };

const rowsAsked = builtOnce<CommitmentRow[], Ids>((db) => db.select().from(commitment).where(oneOfGiven(commitment.id, 'ids')));
const ownersAsked = builtOnce<OwnerRow[], Ids>((db) =>
  db.select().from(commitmentOwner).where(oneOfGiven(commitmentOwner.commitmentId, 'ids')).orderBy(asc(commitmentOwner.position)),
);
const milestonesAsked = builtOnce<MilestoneRow[], Ids>((db) =>
  db
    .select()
    .from(commitmentMilestone)
    .where(oneOfGiven(commitmentMilestone.commitmentId, 'ids'))
    .orderBy(asc(commitmentMilestone.position)),
);
const saidAsked = builtOnce<SaidRow[], Ids>((db) =>
  db.select().from(commitmentSaid).where(oneOfGiven(commitmentSaid.commitmentId, 'ids')).orderBy(asc(commitmentSaid.position)),
);
const evidenceAsked = builtOnce<EvidenceRow[], Ids>((db) =>
  db.select().from(commitmentEvidence).where(oneOfGiven(commitmentEvidence.commitmentId, 'ids')).orderBy(asc(commitmentEvidence.id)),
);

/** Whole promises in the order of `ids`, with a fixed number of queries. `today`: `YYYY-MM-DD`, for what is overdue. */
export async function commitmentsByIds(db: Database, ids: readonly string[], today: string): Promise<readonly CommitmentView[]> {
  if (ids.length === 0) return [];
  const wanted = { ids: [...ids] };
  const rows = await rowsAsked(db, wanted);
  const owners = await ownersAsked(db, wanted);
  const milestones = await milestonesAsked(db, wanted);
  const said = await saidAsked(db, wanted);
  const evidence = await evidenceAsked(db, wanted);
  const names = await namesFor(db, owners, said);
  const titles = await partnershipTitles(db, once(rows.map(({ partnershipId }) => partnershipId)));
  const entries = await entriesWithSubjects(db, once(rows.map(({ originEntryId }) => originEntryId)));
  const cites = await citationsOf(db, [{ kind: 'commitment', ids: wanted.ids }]);
  const ownersOf = Map.groupBy(owners, ({ commitmentId }) => commitmentId);
  const milestonesOf = Map.groupBy(milestones, ({ commitmentId }) => commitmentId);
  const saidOf = Map.groupBy(said, ({ commitmentId }) => commitmentId);
  const evidenceOf = Map.groupBy(evidence, ({ commitmentId }) => commitmentId);
  const citesOf = Map.groupBy(cites, ({ subjectId }) => subjectId);
  const views = rows.map((row) =>
    viewOf(row, {
      today,
      names,
      title: titles.get(row.partnershipId ?? '')?.title ?? null,
      entry: entries.get(row.originEntryId ?? '')?.title ?? null,
      owners: ownersOf.get(row.id) ?? [],
      milestones: milestonesOf.get(row.id) ?? [],
      said: saidOf.get(row.id) ?? [],
      evidence: evidenceOf.get(row.id) ?? [],
      cites: citesOf.get(row.id) ?? [],
    }),
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function commitmentById(db: Database, id: string, today: string): Promise<CommitmentView | null> {
  return (await commitmentsByIds(db, [id], today))[0] ?? null;
}

function once(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

/** Names of towns, bodies and people, by `kind:id`. */
type Names = ReadonlyMap<string, Bilingual>;

async function namesFor(db: Database, owners: readonly OwnerRow[], said: readonly SaidRow[]): Promise<Names> {
  const sides = (kind: string) => said.map(({ sideKind, sideId }) => (sideKind === kind ? sideId : null));
  const wanted = {
    municipality: once([...owners.map(({ municipalityId }) => municipalityId), ...sides('municipality')]),
    body: once([...owners.map(({ bodyId }) => bodyId), ...sides('body')]),
    person: once(owners.map(({ personId }) => personId)),
  };
  const names = new Map<string, Bilingual>();
  for (const kind of ['municipality', 'body', 'person'] as const)
    for (const [id, name] of await namesOf(db, kind, wanted[kind])) names.set(`${kind}:${id}`, name);
  return names;
}

interface Parts {
  readonly today: string;
  readonly names: Names;
  readonly title: Bilingual | null;
  readonly entry: Bilingual | null;
  readonly owners: readonly OwnerRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly said: readonly SaidRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly cites: readonly CitationView[];
}

function viewOf(row: CommitmentRow, parts: Parts): CommitmentView {
  const citesFor = (aspect: string) => parts.cites.filter((cite) => cite.aspect === aspect);
  const state = row.state as CommitmentState;
  const takenBack = new Set(parts.said.filter(({ takenBackAt }) => takenBackAt !== null).map(({ id }) => id));
  const of = (role: string) => parts.owners.filter((owner) => owner.role === role).map((owner) => ownerView(owner, parts.names));
  return {
    id: row.id,
    partnership: row.partnershipId === null || parts.title === null ? null : { id: row.partnershipId, title: parts.title },
    towards: inWords(row.towardsRu, row.towardsEn),
    text: { ru: row.textRu, en: row.textEn },
    state,
    toldAs: row.toldAs as ToldAs,
    isOverdue: isOverdue({ state, due: row.due }, parts.today),
    hasEvidence: row.hasEvidence,
    doneOn: row.doneOn,
    owners: of('owner'),
    partners: of('partner'),
    direction: row.direction as Direction | null,
    start: row.start,
    due: row.due,
    dueText: inWords(row.dueTextRu, row.dueTextEn),
    milestones: parts.milestones.map(({ textRu, textEn, due, doneOn }) => ({ text: { ru: textRu, en: textEn }, due, doneOn })),
    money: moneyView(row, citesFor('money')),
    origin: row.originKind as Origin,
    originEntry: row.originEntryId === null || parts.entry === null ? null : { id: row.originEntryId, name: parts.entry },
    madeOn: row.madeOn,
    knownBy: row.knownBy,
    said: parts.said.map((one) => saidView(one, parts.names)),
    evidence: parts.evidence.filter(({ saidId }) => !takenBack.has(saidId)).map(evidenceView),
    evidenceTakenBack: parts.evidence.filter(({ saidId }) => takenBack.has(saidId)).map(evidenceView),
    cites: citesFor('commitment'),
    keptBy: row.keptBy,
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

function moneyView({ moneyAmount, moneyCurrency }: CommitmentRow, cites: readonly CitationView[]): CommitmentView['money'] {
  if (moneyAmount === null || moneyCurrency === null) return null;
  return { amount: plainAmount(moneyAmount), currency: moneyCurrency, cites };
}

function ownerView(row: OwnerRow, names: Names): OwnerView {
  return {
    municipality: named('municipality', row.municipalityId, names),
    body: named('body', row.bodyId, names),
    person: named('person', row.personId, names),
    asWritten: inWords(row.asWrittenRu, row.asWrittenEn),
  };
}

function named(kind: string, id: string | null, names: Names): NamedHere | null {
  const name = names.get(`${kind}:${id}`);
  return id === null || name === undefined ? null : { id, name };
}

function saidView(row: SaidRow, names: Names): SaidView {
  return {
    id: row.id,
    move: row.move as CommitmentMove,
    side: row.sideKind === null ? null : named(row.sideKind, row.sideId, names),
    way: row.way as SaidView['way'],
    happenedOn: row.happenedOn,
    saidAt: new Date(row.saidAt).toISOString(),
    reason: inWords(row.reasonRu, row.reasonEn),
    paper: row.paper,
    isTakenBack: row.takenBackAt !== null,
    forBody: row.forBody,
  };
}

function evidenceView(row: EvidenceRow): EvidenceView {
  return {
    id: row.id,
    saidId: row.saidId,
    kind: row.kind as EvidenceKind,
    title: { ru: row.titleRu, en: row.titleEn },
    url: row.url,
    file: row.fileId,
  };
}

function inWords(ru: string | null, en: string | null): Bilingual | null {
  return ru === null && en === null ? null : { ru, en };
}
