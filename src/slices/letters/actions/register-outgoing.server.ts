import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { officialsByIds } from '../../municipalities/index.server.ts';
import type { LetterInput } from '../input.ts';
import { todayOf } from '../kept-queries.server.ts';
import { aroundTheWords } from '../paper.server.ts';
import { signatureOf } from '../signature.ts';
import { letter } from '../tables.server.ts';
import { giveNumber } from './give-number.server.ts';
import { letterToChange } from './letter-to-change.server.ts';

export type RegisterOutgoingRefusal = EditRefusal | 'already-registered' | 'no-text' | 'no-signatory' | 'number-taken';

/** Gives a draft its number and its day: from now on it says what it says. */
export function registerOutgoing(
  acting: Acting,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Outcome<{ number: string; day: string }, RegisterOutgoingRefusal>> {
  return changing<{ number: string; day: string }, RegisterOutgoingRefusal>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    const { input, body: bodyId, status } = found.value;
    if (status === 'registered') return refused('already-registered');
    if (input.text === null) return refused('no-text');
    const signatoryWritten = await signatureAtThisDay(tx, input);
    if (signatoryWritten === null) return refused('no-signatory');
    const now = acting.clock.now();
    const day = await todayOf(tx, bodyId, now);
    const number = await giveNumber(tx, { bodyId, direction: 'outgoing', day });
    if (!number.ok) return number;
    const given = { status: 'registered', number: number.value, registeredOn: day, signatoryWritten };
    const onPaper = await aroundTheWords(tx, found.value);
    await tx
      .update(letter)
      .set({ ...given, onPaper, revision: revision + 1, updatedAt: now.toISOString() })
      .where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'edited',
      before: { ...input, status },
      after: { ...input, ...given },
    });
    return done({ number: number.value, day });
  });
}

/** Offices change: the letter keeps the name of the one who had it when it went out. */
async function signatureAtThisDay(tx: Database, { signatory, signatoryWritten, lang }: LetterInput): Promise<string | null> {
  if (signatoryWritten !== null || signatory === null) return signatoryWritten;
  const official = (await officialsByIds(tx, [signatory])).get(signatory);
  return official === undefined ? null : signatureOf(official, lang);
}
