import type { Acting, Kept, Ledger, NamedRecord } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { RecordKind } from '../../../platform/http/app-context.ts';
import type { Going, MergeParts, Moved, RowImage } from '../../../platform/merging.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { mergedRecord } from '../../history/index.tables.ts';
import { lockFollowing, writeFollowing } from '../followed-rows.server.ts';
import { type MergeInput, mergeInput } from '../input.ts';
import { mayMerge } from '../policy.ts';
import { ownersOf, referencesTo } from '../queries.server.ts';
import { mergedInput } from '../rules.ts';
import { standingAgainst } from '../standing-against.server.ts';

/** What the merge is made of, from all slices. */
export interface MergeGiven {
  readonly parts: MergeParts;
  readonly recordKinds: readonly RecordKind[];
}

export type MergeRefusal =
  | 'not-allowed'
  | 'no-such-record'
  | 'changed-meanwhile'
  | 'same-record'
  | 'no-such-kind'
  | 'must-stay'
  | 'tied-to-each-other'
  | 'too-much-refers'
  | (string & {});

/** Two records as they stand, locked. */
interface Pair {
  readonly from: Kept<object>;
  readonly into: Kept<object>;
}

/** One record goes into another one: what referred to it refers to that one, its id leads there, and all can be taken back. */
export function mergeRecords(acting: Acting, given: MergeGiven, input: MergeInput): Promise<Outcome<string, MergeRefusal>> {
  const wanted = mergeInput.parse(input);
  const { kind, from, into, reason } = wanted;
  const going: Going = { kind, from, into };
  return changing<string, MergeRefusal>(acting, async (tx, ledger) => {
    const of = given.parts.kinds.find((one) => one.kind === kind);
    const record = given.recordKinds.find((one) => one.kind === kind);
    if (of === undefined || record === undefined) return refused('no-such-kind');
    if (from === into) return refused('same-record');
    await of.lock(tx, [from, into]);
    const found = await pairOf(tx, acting, record, wanted);
    if (!found.ok) return found;
    const references = referencesTo(given.parts, kind);
    const owners = await ownersOf(tx, references, { kind, id: from }, [from, into]);
    const said = of.against?.(found.value.from.input, found.value.into.input) ?? null;
    const against = said ?? (await standingAgainst(tx, of, { references, owners }, going));
    if (against !== null) return refused(against);
    const followed = await lockFollowing(tx, given.parts, owners);
    const own: (readonly RowImage[])[] = [];
    for (const rows of of.ownRows) own.push(await rows.read(tx, { kind, id: from }));
    const moved: Record<string, Moved> = {};
    for (const one of references) moved[one.name] = await one.move(tx, going);
    const after = mergedInput(of.fields, found.value.into.input, found.value.from.input, wanted.choices, going);
    const merge = newId();
    const written = await writeBoth({ ...acting, db: tx }, record, { merge, pair: found.value, after, going, reason, ledger });
    if (!written.ok) return written;
    await of.follow(acting, tx, [into], acting.clock.now().toISOString());
    await writeFollowing(tx, { ledger, clock: acting.clock }, followed, reason);
    const images = { own, references: moved, owners, pair: found.value };
    return done(await keepMerge(tx, acting, { merge, going, reason, images, after: (await record.kept(tx, into))?.input ?? after }));
  });
}

async function pairOf(
  tx: Database,
  { actor }: Acting,
  record: RecordKind,
  { from, into, revisions }: MergeInput,
): Promise<Outcome<Pair, 'no-such-record' | 'not-allowed' | 'changed-meanwhile'>> {
  const [gone, stays] = [await record.kept(tx, from), await record.kept(tx, into)];
  if (gone === null || stays === null) return refused('no-such-record');
  const may = await mayMerge(
    actor,
    [gone, stays].map((one) => ({ mayEdit: (by) => record.mayEdit(tx, by, one) })),
  );
  if (!may) return refused('not-allowed');
  if (gone.revision !== revisions.from || stays.revision !== revisions.into) return refused('changed-meanwhile');
  return done({ from: gone, into: stays });
}

interface Writing {
  readonly merge: string;
  readonly pair: Pair;
  readonly after: object;
  readonly going: Going;
  readonly reason: string;
  readonly ledger: Ledger;
}

/** The keeper takes the other's words in, and the other goes: both through their own actions, which know what holds for them. */
async function writeBoth(
  acting: Acting,
  record: RecordKind,
  { merge, pair, after, going: { from, into }, reason, ledger }: Writing,
): Promise<Outcome<unknown, string>> {
  const absorbing: Ledger = {
    add: (one) => ledger.add({ ...one, deed: 'absorbed', after: { ...one.after, absorbed: { merge, from } } }),
  };
  const edit = { input: after, revision: pair.into.revision, reason };
  const edited = await record.edit({ ...acting, ledger: absorbing }, edit);
  if (!edited.ok) return edited;
  const merging: Ledger = { add: (one) => ledger.add({ ...one, deed: 'merged', after: { mergedInto: { merge, into } } }) };
  return record.withdraw({ ...acting, ledger: merging }, { id: from, revision: pair.from.revision, reason });
}

interface Keeping {
  readonly merge: string;
  readonly going: Going;
  readonly reason: string;
  readonly images: {
    readonly own: readonly (readonly RowImage[])[];
    readonly references: Readonly<Record<string, Moved>>;
    readonly owners: readonly NamedRecord[];
    readonly pair: Pair;
  };
  readonly after: object;
}

async function keepMerge(tx: Database, { clock, actor }: Acting, { merge: id, going, reason, images, after }: Keeping): Promise<string> {
  const { own, references, owners, pair } = images;
  await tx.insert(mergedRecord).values({
    id,
    kind: going.kind,
    fromId: going.from,
    intoId: going.into,
    intoRevision: pair.into.revision + 1,
    at: clock.now().toISOString(),
    mergedBy: actor.kind === 'account' ? actor.id : null,
    reason,
    moved: {
      own,
      references,
      owners,
      input: pair.from.input,
      keptBy: pair.from.keptBy,
      revision: pair.from.revision + 1,
      keeper: { before: pair.into.input, after },
    },
  });
  return id;
}
