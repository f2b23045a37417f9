import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import { body } from '../municipalities/index.tables.ts';
import { partnership, partnershipParty } from '../partnerships/index.tables.ts';
import { timelineEntry, timelineSubject } from '../timeline/index.tables.ts';
import type { CommitmentState } from './input.ts';
import type { LifeCommitment, LifeEntry, LifeFacts } from './life-rules.ts';
import { type NamedOne, type SideOfTie, sidesInEntry, sidesNamed } from './life-sides-rules.ts';
import { commitment, commitmentOwner } from './tables.server.ts';

/** Kinds that say something of a tie's life: a story, a paper or a proposal says nothing. */
const TELLING = ['contact', 'visit', 'forum', 'remote_session', 'minutes', 'effect', 'agreement_signed'];

/**
 * What these ties are judged by on a day, with a fixed number of queries; a tie that is not there is missing. What has no date is left
 * out, and so is a promise that is neither kept nor overdue: they say nothing.
 */
export async function lifeFactsOf(db: Database, ids: readonly string[], asOf: string): Promise<ReadonlyMap<string, LifeFacts>> {
  if (ids.length === 0) return new Map();
  const ties = await db.select({ id: partnership.id, standing: partnership.standing }).from(partnership).where(oneOf(partnership.id, ids));
  const sides = Map.groupBy(await sidesOfTies(db, ids), ({ tie }) => tie);
  const entries = Map.groupBy(await entriesOfTies(db, ids, sides), ({ tie }) => tie);
  const commitments = Map.groupBy(await commitmentsOfTies(db, ids, asOf, sides), ({ tie }) => tie);
  return new Map(
    ties.map(({ id, standing }) => [
      id,
      {
        standing: standing as LifeFacts['standing'],
        entries: (entries.get(id) ?? []).map(({ entry }) => entry),
        commitments: (commitments.get(id) ?? []).map(({ promise }) => promise),
      },
    ]),
  );
}

type SidesOfTies = ReadonlyMap<string, readonly SideOfTie[]>;

async function sidesOfTies(db: Database, ids: readonly string[]): Promise<readonly (SideOfTie & { readonly tie: string })[]> {
  return db
    .select({
      tie: partnershipParty.partnershipId,
      role: partnershipParty.role,
      municipality: partnershipParty.municipalityId,
      body: partnershipParty.bodyId,
      town: sql<string | null>`coalesce(${partnershipParty.municipalityId}, ${body.municipalityId})`,
    })
    .from(partnershipParty)
    .leftJoin(body, eq(body.id, partnershipParty.bodyId))
    .where(oneOf(partnershipParty.partnershipId, ids))
    .orderBy(asc(partnershipParty.partnershipId), asc(partnershipParty.position));
}

async function entriesOfTies(
  db: Database,
  ids: readonly string[],
  sides: SidesOfTies,
): Promise<readonly { readonly tie: string; readonly entry: LifeEntry }[]> {
  const rows = await db
    .select({ tie: timelineSubject.subjectId, id: timelineEntry.id, kind: timelineEntry.kind, date: timelineEntry.date })
    .from(timelineSubject)
    .innerJoin(timelineEntry, eq(timelineEntry.id, timelineSubject.entryId))
    .where(
      and(
        eq(timelineSubject.kind, 'partnership'),
        oneOf(timelineSubject.subjectId, ids),
        oneOf(timelineEntry.kind, TELLING),
        isNotNull(timelineEntry.date),
      ),
    );
  const named = await namedInEntries(db, [...new Set(rows.map(({ id }) => id))]);
  return rows.map(({ tie, id, kind, date }) => ({
    tie,
    entry: { id, kind, date, sides: sidesInEntry(sides.get(tie) ?? [], kind, named.get(id) ?? []) },
  }));
}

/** The towns and bodies that entries name. */
async function namedInEntries(db: Database, entries: readonly string[]): Promise<ReadonlyMap<string, readonly NamedOne[]>> {
  if (entries.length === 0) return new Map();
  const rows = await db
    .select({
      entry: timelineSubject.entryId,
      kind: timelineSubject.kind,
      id: timelineSubject.subjectId,
      bodyOf: body.municipalityId,
    })
    .from(timelineSubject)
    .leftJoin(body, and(eq(timelineSubject.kind, 'body'), eq(body.id, timelineSubject.subjectId)))
    .where(and(oneOf(timelineSubject.entryId, entries), oneOf(timelineSubject.kind, ['municipality', 'body'])));
  const named = rows.map(({ entry, kind, id, bodyOf }) =>
    kind === 'body' ? { entry, municipality: null, body: id, town: bodyOf } : { entry, municipality: id, body: null, town: id },
  );
  return Map.groupBy(named, ({ entry }) => entry);
}

async function commitmentsOfTies(
  db: Database,
  ids: readonly string[],
  asOf: string,
  sides: SidesOfTies,
): Promise<readonly { readonly tie: string; readonly promise: LifeCommitment }[]> {
  const isDone = sql`(${commitment.doneOn} is not null and (${commitment.state} = 'confirmed' or (${commitment.state} = 'done' and ${commitment.hasEvidence})))`;
  const isLate = sql`(${commitment.state} in ('agreed', 'in_progress') and ${commitment.dueLastDay} < ${asOf})`;
  const rows = await db
    .select({
      tie: commitment.partnershipId,
      id: commitment.id,
      state: commitment.state,
      hasEvidence: commitment.hasEvidence,
      due: commitment.due,
      doneOn: commitment.doneOn,
      // Drizzle writes columns of a select from one table without its name: inside, they are named by hand.
      owners: sql<readonly NamedOne[] | null>`case when commitment.done_on is not null then (
        select json_agg(json_build_object('municipality', o.municipality_id, 'body', o.body_id,
          'town', coalesce(o.municipality_id, b.municipality_id)))
        from ${commitmentOwner} o left join ${body} b on b.id = o.body_id
        where o.commitment_id = commitment.id and o.role = 'owner') end`,
    })
    .from(commitment)
    .where(and(oneOf(commitment.partnershipId, ids), sql`(${isDone} or ${isLate})`));
  return rows.flatMap(({ tie, owners, ...one }) =>
    tie === null
      ? []
      : [{ tie, promise: { ...one, state: one.state as CommitmentState, owners: sidesNamed(sides.get(tie) ?? [], owners ?? []) } }],
  );
}
