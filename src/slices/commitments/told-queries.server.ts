import { and, eq } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { body } from '../municipalities/index.tables.ts';
import { sidesOfCommitment } from './commitment-rows.server.ts';
import type { CommitmentInput, CommitmentMove } from './input.ts';
import { keptCommitment } from './kept-queries.server.ts';
import type { Named } from './side-rules.ts';
import { commitmentSaid } from './tables.server.ts';

export interface SaidToTell {
  readonly commitment: string;
  readonly move: CommitmentMove;
  readonly text: Bilingual;
  /** The side that says it; null where it has no name. */
  readonly side: Bilingual | null;
  /** Bodies of all sides whose keepers should know. */
  readonly bodies: readonly string[];
}

/** What was said of a promise, and whose business it is; null where the promise is gone. */
export async function saidToTell(db: Database, saidId: string): Promise<SaidToTell | null> {
  const [said] = await db.select().from(commitmentSaid).where(eq(commitmentSaid.id, saidId));
  const kept = said === undefined ? null : await keptCommitment(db, said.commitmentId);
  if (said === undefined || kept === null) return null;
  const { sideKind, sideId } = said;
  const names = sideId === null ? new Map<string, Bilingual>() : await namesOf(db, sideKind === 'body' ? 'body' : 'municipality', [sideId]);
  return {
    commitment: said.commitmentId,
    move: said.move as CommitmentMove,
    text: kept.input.text,
    side: names.get(sideId ?? '') ?? null,
    bodies: [...new Set([...(await bodiesOfSides(db, kept.input)), ...(kept.keptBy === null ? [] : [kept.keptBy])])],
  };
}

/** Of every side the body that it is, else its administrations; and the bodies that are named as owners. */
async function bodiesOfSides(db: Database, input: CommitmentInput): Promise<readonly string[]> {
  return bodiesOfOwners(db, [...(await sidesOfCommitment(db, input)), ...input.owners]);
}

/** The bodies that answer for those who promised: the body that is named, else the administrations of its town. */
export async function bodiesOfOwners(db: Database, owners: readonly Named[]): Promise<readonly string[]> {
  const named = owners.flatMap(({ body: id }) => id ?? []);
  const towns = owners.flatMap(({ body: id, municipality }) => (id === null && municipality !== null ? municipality : []));
  return [...new Set([...named, ...[...(await administrationsOf(db, towns)).values()].flat()])];
}

/** The administrations of towns, by town: who answers for what a town as a whole promised. */
export async function administrationsOf(db: Database, towns: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (towns.length === 0) return new Map();
  const rows = await db
    .select({ id: body.id, town: body.municipalityId })
    .from(body)
    .where(and(eq(body.kind, 'administration'), oneOf(body.municipalityId, [...new Set(towns)])));
  const byTown = Map.groupBy(rows, ({ town }) => town ?? '');
  return new Map([...byTown].map(([town, bodies]) => [town, bodies.map(({ id }) => id)]));
}
