import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type KeptLetter, lockLetter } from '../kept-queries.server.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';

/** The letter that an action changes, locked. Of one that the actor may not read they do not even learn that it is there. */
export async function letterToChange(
  tx: Database,
  { actor }: Pick<Acting, 'actor'>,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Outcome<KeptLetter, EditRefusal>> {
  const kept = await lockLetter(tx, id);
  if (kept === null || !mayReadLetters(actor, kept.body)) return refused('no-such-record');
  if (!mayKeepLetters(actor, kept.body)) return refused('not-allowed');
  return kept.revision === revision ? done(kept) : refused('changed-meanwhile');
}
