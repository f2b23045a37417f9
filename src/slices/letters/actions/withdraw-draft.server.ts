import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { letter } from '../tables.server.ts';
import { letterToChange } from './letter-to-change.server.ts';

/** Takes away a draft that will not be sent. The history keeps what it said; a registered letter stays in the books for good. */
export function withdrawDraft(
  acting: Acting,
  { id, revision, reason }: { readonly id: string; readonly revision: number; readonly reason: string | null },
): Promise<Outcome<null, EditRefusal | 'already-registered'>> {
  return changing<null, EditRefusal | 'already-registered'>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    if (found.value.status === 'registered') return refused('already-registered');
    await tx.delete(letter).where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'withdrawn',
      before: found.value.input,
      after: null,
      reason,
    });
    return done(null);
  });
}
