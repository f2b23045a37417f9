import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type LetterDirection, type LetterheadInput, letterheadInput } from '../input.ts';
import { todayOf } from '../kept-queries.server.ts';
import { letterheadOf, letterheadRevision } from '../letterhead-queries.server.ts';
import { mayKeepLetters } from '../policy.ts';
import { yearOf } from '../rules.ts';
import { type LetterheadRow, letterhead, letterNumbering } from '../tables.server.ts';

export type KeepLetterheadRefusal = 'not-allowed' | 'numbering-began' | 'changed-meanwhile';

interface Wanted {
  readonly input: LetterheadInput;
  /** Of the letterhead that the form showed; 0: there was none. */
  readonly revision: number;
}

/** Writes down what stands at the head of the body's letters, how its numbers look, and after which number its books go on. */
export function keepLetterhead(acting: Acting, { input, revision }: Wanted): Promise<Outcome<null, KeepLetterheadRefusal>> {
  const { outgoingBefore, incomingBefore, ...wanted } = letterheadInput.parse(input);
  const { clock, actor, forBody: bodyId } = acting;
  return changing<null, KeepLetterheadRefusal>(acting, async (tx, ledger) => {
    if (bodyId === null || !mayKeepLetters(actor, bodyId)) return refused('not-allowed');
    const now = clock.now();
    await tx.select({ id: letterhead.bodyId }).from(letterhead).where(eq(letterhead.bodyId, bodyId)).for('update');
    const before = await letterheadOf(tx, bodyId);
    if ((await letterheadRevision(tx, bodyId)) !== revision) return refused('changed-meanwhile');
    const columns = { ...wanted, updatedAt: now.toISOString() };
    const written =
      before === null
        ? await tx
            .insert(letterhead)
            .values({ bodyId, ...columns })
            .onConflictDoNothing()
            .returning({ id: letterhead.bodyId })
        : await tx.update(letterhead).set(columns).where(eq(letterhead.bodyId, bodyId)).returning({ id: letterhead.bodyId });
    if (written.length === 0) return refused('changed-meanwhile');
    const year = yearOf(await todayOf(tx, bodyId, now));
    for (const [direction, last] of [['outgoing', outgoingBefore] as const, ['incoming', incomingBefore] as const])
      if (last !== null && !(await beginsAfter(tx, { bodyId, direction, year, last }))) return refused('numbering-began');
    ledger.add({
      subject: { kind: 'letterhead', id: bodyId },
      revision: revision + 1,
      deed: before === null ? 'recorded' : 'edited',
      before: before === null ? null : wordsOf(before),
      after: { ...wanted, outgoingBefore, incomingBefore },
    });
    return done(null);
  });
}

function wordsOf({ bodyId: _body, updatedAt: _at, ...words }: LetterheadRow) {
  return words;
}

/** A book begins once: where a number was given this year already, the next one follows it. */
async function beginsAfter(
  tx: Database,
  { last, ...book }: { bodyId: string; direction: LetterDirection; year: number; last: number },
): Promise<boolean> {
  const begun = await tx
    .insert(letterNumbering)
    .values({ ...book, last })
    .onConflictDoNothing()
    .returning({ last: letterNumbering.last });
  return begun.length > 0;
}
