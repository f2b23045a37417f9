import type { NamedRecord } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Going, MergeableKind, MergeParts } from '../../platform/merging.ts';
import { ownersOf, referencesTo } from './queries.server.ts';

/** More than this moves in no short transaction. */
const MOST_FOLLOWING = 2000;

/** What stands against a merge in the register itself, whatever the two records say; null where nothing does. */
export async function standingAgainst(
  db: Database,
  of: MergeableKind,
  { references, owners }: { readonly references: MergeParts['references']; readonly owners: readonly NamedRecord[] },
  going: Going,
): Promise<string | null> {
  if (!(await of.mayGo(db, going.from))) return 'must-stay';
  if (owners.length > MOST_FOLLOWING) return 'too-much-refers';
  for (const one of references) {
    const against = await one.against?.(db, going);
    if (against != null) return against;
  }
  return null;
}

/** The same before anybody fills in a form. */
export async function againstMerging(db: Database, parts: MergeParts, of: MergeableKind, going: Going): Promise<string | null> {
  const references = referencesTo(parts, going.kind);
  const owners = await ownersOf(db, references, { kind: going.kind, id: going.from }, [going.from, going.into]);
  return standingAgainst(db, of, { references, owners }, going);
}
