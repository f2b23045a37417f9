import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type LetterInput, letterInput } from '../input.ts';
import { todayOf } from '../kept-queries.server.ts';
import { type LetterLinkRefusal, letterColumns, linksHold } from '../letter-rows.server.ts';
import { mayKeepLetters } from '../policy.ts';
import { datesAhead } from '../rules.ts';
import { letter } from '../tables.server.ts';
import { giveNumber } from './give-number.server.ts';
import { tellExecutor } from './tell-executor.server.ts';

export type RegisterIncomingRefusal = 'not-allowed' | 'id-taken' | 'number-taken' | 'date-ahead' | LetterLinkRefusal;

/** Enters a letter that came into the books of the body, under the next number of the year. */
export function registerIncoming(acting: Acting, input: LetterInput): Promise<Outcome<string, RegisterIncomingRefusal>> {
  const wanted = { ...letterInput.parse(input), direction: 'incoming' as const };
  const { clock, actor, forBody: bodyId } = acting;
  return changing<string, RegisterIncomingRefusal>(acting, async (tx, ledger) => {
    if (bodyId === null || !mayKeepLetters(actor, bodyId)) return refused('not-allowed');
    const now = clock.now();
    if (datesAhead(wanted, now, null).length > 0) return refused('date-ahead');
    const links = await linksHold(tx, wanted, bodyId);
    if (!links.ok) return links;
    const day = await todayOf(tx, bodyId, now);
    const at = now.toISOString();
    const entered = { id: wanted.id, bodyId, status: 'registered', registeredOn: day, keptBy: bodyId, createdAt: at, updatedAt: at };
    const number = await giveNumber(tx, { bodyId, direction: 'incoming', day });
    if (!number.ok) return number;
    const written = await tx
      .insert(letter)
      .values({ ...entered, ...letterColumns(wanted), number: number.value })
      .onConflictDoNothing({ target: letter.id })
      .returning({ id: letter.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({
      subject: { kind: 'letter', id: wanted.id },
      revision: 1,
      deed: 'recorded',
      before: null,
      after: { ...wanted, number: number.value, registeredOn: day },
    });
    const { id, subject, executor } = wanted;
    await tellExecutor(tx, acting, { id, bodyId, revision: 1, subject, number: number.value, executor, was: null });
    return done(wanted.id);
  });
}
