import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { letter } from '../tables.server.ts';
import { letterToChange } from './letter-to-change.server.ts';

/** A mistake in a registered letter is not rubbed out: what is right is noted in its history. */
export function noteLetter(
  acting: Acting,
  { id, revision, note }: { readonly id: string; readonly revision: number; readonly note: string },
): Promise<Outcome<null, EditRefusal>> {
  return changing<null, EditRefusal>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    await tx
      .update(letter)
      .set({ revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'edited',
      before: { note: null },
      after: { note },
      reason: note,
    });
    return done(null);
  });
}
