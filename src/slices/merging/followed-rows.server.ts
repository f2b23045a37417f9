import type { Acting, Ledger, NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { MergeParts, OwningKind } from '../../platform/merging.ts';

interface Followed {
  readonly owner: OwningKind;
  readonly id: string;
  readonly before: object;
}

/** Locks the records that refer to another one, in one order for all, and remembers what they say. Those that are gone are passed over. */
export async function lockFollowing(tx: Database, { owners }: MergeParts, records: readonly NamedRecord[]): Promise<readonly Followed[]> {
  const followed: Followed[] = [];
  for (const owner of owners) {
    const ids = records.filter(({ kind }) => kind === owner.kind).map(({ id }) => id);
    await owner.lock(tx, ids);
    for (const id of ids) {
      const kept = await owner.kept(tx, id);
      if (kept !== null) followed.push({ owner, id, before: kept.input });
    }
  }
  return followed;
}

/** What became of them is a change of theirs, with a revision of its own: a form that is older meets it field by field. */
export async function writeFollowing(
  tx: Database,
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Acting['clock'] },
  followed: readonly Followed[],
  reason: string,
): Promise<void> {
  const now = clock.now().toISOString();
  for (const [owner, some] of Map.groupBy(followed, (one) => one.owner)) {
    const revisions = await owner.touch(
      tx,
      some.map(({ id }) => id),
      now,
    );
    for (const { id, before } of some) {
      const after = (await owner.kept(tx, id))?.input ?? before;
      ledger.add({ subject: { kind: owner.kind, id }, revision: revisions.get(id) ?? 1, deed: 'edited', before, after, reason });
    }
  }
}
