import { eq } from 'drizzle-orm';
import type { Acting, Kept, Ledger } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { RecordKind } from '../../../platform/http/app-context.ts';
import type { Going, MergeableKind, RowImage } from '../../../platform/merging.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, seqOfRevision } from '../../history/index.server.ts';
import { mergedRecord } from '../../history/index.tables.ts';
import { lockFollowing, writeFollowing } from '../followed-rows.server.ts';
import { mayMerge } from '../policy.ts';
import { isWhole, lockMerge, mergeAfter, referencesTo, type WholeMerge } from '../queries.server.ts';
import { partedInput } from '../rules.ts';
import type { MergeGiven } from './merge-records.server.ts';

export type PartRefusal =
  | 'no-such-merge'
  | 'already-parted'
  | 'later-merge-first'
  | 'keeper-gone'
  | 'not-allowed'
  | 'id-taken'
  | 'refers-to-gone'
  | (string & {});

/** Takes a merge back: both records live again, each with what it had. What somebody wrote since stays as they wrote it. */
export function partRecords(
  acting: Acting,
  given: MergeGiven,
  { merge, reason }: { readonly merge: string; readonly reason: string },
): Promise<Outcome<string, PartRefusal>> {
  return changing<string, PartRefusal>(acting, async (tx, ledger) => {
    const row = await lockMerge(tx, merge);
    const of = given.parts.kinds.find(({ kind }) => kind === row?.kind);
    const record = given.recordKinds.find(({ kind }) => kind === row?.kind);
    if (!isWhole(row) || of === undefined || record === undefined) return refused('no-such-merge');
    const going: Going = { kind: row.kind, from: row.fromId, into: row.intoId };
    await of.lock(tx, [going.from, going.into]);
    const found = await keeperOf(tx, acting, record, row);
    if (!found.ok) return found;
    const now = acting.clock.now().toISOString();
    const followed = await lockFollowing(tx, given.parts, row.moved.owners);
    await tx
      .update(mergedRecord)
      .set({ undoneAt: now, undoneBy: acting.actor.kind === 'account' ? acting.actor.id : null })
      .where(eq(mergedRecord.id, merge));
    if (!(await putBack(tx, of, row.moved.own, { revision: row.moved.revision + 1, now }))) return refused('refers-to-gone');
    for (const one of referencesTo(given.parts, row.kind).toReversed()) {
      const moved = row.moved.references[one.name];
      if (moved !== undefined) await one.moveBack(tx, going, moved);
    }
    const parted = await partKeeper({ ...acting, db: tx }, record, { row, keeper: found.value, reason, ledger });
    if (!parted.ok) return parted;
    await of.follow(acting, tx, [going.from, going.into], now);
    await writeFollowing(tx, { ledger, clock: acting.clock }, followed, reason);
    await tellReturn(tx, ledger, record, row, reason);
    return done(going.from);
  });
}

async function keeperOf(tx: Database, { actor }: Acting, record: RecordKind, row: WholeMerge): Promise<Outcome<Kept<object>, PartRefusal>> {
  if (row.undoneAt !== null) return refused('already-parted');
  if ((await mergeAfter(tx, row)) !== null) return refused('later-merge-first');
  const keeper = await record.kept(tx, row.intoId);
  if (keeper === null) return refused('keeper-gone');
  const both = [keeper, { input: row.moved.input, keptBy: row.moved.keptBy }];
  const may = await mayMerge(
    actor,
    both.map((one) => ({ mayEdit: (by) => record.mayEdit(tx, by, one) })),
  );
  if (!may) return refused('not-allowed');
  return (await record.kept(tx, row.fromId)) === null ? done(keeper) : refused('id-taken');
}

/** Its own row first: the others refer to it. */
async function putBack(
  tx: Database,
  of: MergeableKind,
  own: readonly (readonly RowImage[])[],
  { revision, now }: { readonly revision: number; readonly now: string },
): Promise<boolean> {
  for (const [at, rows] of of.ownRows.entries()) {
    const images = (own[at] ?? []).map((image) => (at === 0 ? { ...image, revision, updated_at: now } : image));
    if (!(await rows.putBack(tx, images))) return false;
  }
  return true;
}

interface Parting {
  readonly row: WholeMerge;
  readonly keeper: Kept<object>;
  readonly reason: string;
  readonly ledger: Ledger;
}

async function partKeeper(acting: Acting, record: RecordKind, { row, keeper, reason, ledger }: Parting): Promise<Outcome<unknown, string>> {
  const { input } = partedInput(row.moved.keeper, keeper.input);
  const undoes = await seqOfRevision(acting.db, { kind: row.kind, id: row.intoId }, row.intoRevision);
  const parting: Ledger = {
    add: (one) => ledger.add({ ...one, deed: 'parted', before: { ...one.before, absorbed: { merge: row.id, from: row.fromId } }, undoes }),
  };
  return record.edit({ ...acting, ledger: parting }, { input, revision: keeper.revision, reason });
}

async function tellReturn(
  tx: Database,
  ledger: Ledger,
  record: RecordKind,
  { id: merge, kind, fromId, intoId, moved }: WholeMerge,
  reason: string,
): Promise<void> {
  const subject = { kind, id: fromId };
  const undoes = await seqOfRevision(tx, subject, moved.revision);
  const after = (await record.kept(tx, fromId))?.input ?? moved.input;
  ledger.add({
    subject,
    revision: moved.revision + 1,
    deed: 'restored',
    before: { mergedInto: { merge, into: intoId } },
    after,
    reason,
    undoes,
  });
}
