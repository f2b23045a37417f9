import type { Acting, Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { EntryInput } from './input.ts';
import { asKeeperFor, mayEditEntry } from './policy.ts';

type Subjects = EntryInput['subjects'];
type By = Pick<Acting, 'actor' | 'forBody' | 'recordsWrittenBy'>;

/** On a tie's or a body's timeline writes only who keeps it; beside those, or alone, an entry needs one subject that the actor keeps. */
export function mayStandOn(acting: By, tx: Database, subjects: Subjects): Promise<boolean> {
  return mayStandOnAll(acting, tx, [{ subjects }]);
}

/** The same of many entries, asked at once. */
export async function mayStandOnAll(
  { actor, forBody, recordsWrittenBy }: By,
  tx: Database,
  entries: readonly { readonly subjects: Subjects }[],
): Promise<boolean> {
  const written = await recordsWrittenBy(
    tx,
    asKeeperFor(actor, forBody),
    entries.flatMap(({ subjects }) => subjects),
  );
  const isWritten = ({ kind, id }: Subjects[number]) => written.has(`${kind} ${id}`);
  return entries.every(({ subjects }) => {
    const guarded = subjects.filter(({ kind }) => kind === 'partnership' || kind === 'body');
    return guarded.every(isWritten) && subjects.some(isWritten);
  });
}

/** Its keeper mends an entry; one that the register itself keeps is mended by whoever could have entered it. */
export async function mayMend(acting: By, tx: Database, { input, keptBy }: Kept<EntryInput>): Promise<boolean> {
  if (!mayEditEntry(acting.actor, { keptBy: keptBy ?? acting.forBody, kind: input.kind })) return false;
  return keptBy !== null || mayStandOn(acting, tx, input.subjects);
}

/** What an edit adds to its subjects is asked as if it were entered; what stays need not be. */
export async function mayMoveTo(acting: By, tx: Database, before: EntryInput, after: EntryInput): Promise<boolean> {
  const were = new Set(before.subjects.map(({ kind, id }) => `${kind} ${id}`));
  const added = after.subjects.filter(({ kind, id }) => !were.has(`${kind} ${id}`));
  if (added.length === 0) return true;
  const guarded = added.filter(({ kind }) => kind === 'partnership' || kind === 'body');
  return (guarded.length === 0 || (await mayStandOn(acting, tx, guarded))) && mayStandOnOne(acting, tx, after.subjects);
}

async function mayStandOnOne({ actor, forBody, recordsWrittenBy }: By, tx: Database, subjects: Subjects): Promise<boolean> {
  return (await recordsWrittenBy(tx, asKeeperFor(actor, forBody), subjects)).size > 0;
}
