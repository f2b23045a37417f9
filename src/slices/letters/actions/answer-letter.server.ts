import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { isInTheBooks } from '../kept-queries.server.ts';
import { letter } from '../tables.server.ts';
import { letterToChange } from './letter-to-change.server.ts';

export type AnswerLetterRefusal = EditRefusal | 'no-such-letter';

/** Links a letter to the one that it answers, also when it is registered: two papers belong together whenever somebody sees it. Null parts them. */
export function answerLetter(
  acting: Acting,
  { id, revision, answers }: { readonly id: string; readonly revision: number; readonly answers: string | null },
): Promise<Outcome<null, AnswerLetterRefusal>> {
  return changing<null, AnswerLetterRefusal>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    const { input, body: bodyId } = found.value;
    const direction = input.direction === 'incoming' ? 'outgoing' : 'incoming';
    if (answers !== null && !(await isInTheBooks(tx, { id: answers, bodyId, direction }))) return refused('no-such-letter');
    await tx
      .update(letter)
      .set({ answersId: answers, revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'edited',
      before: input,
      after: { ...input, answers },
    });
    return done(null);
  });
}
