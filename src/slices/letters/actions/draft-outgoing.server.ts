import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type LetterInput, letterInput } from '../input.ts';
import { type LetterLinkRefusal, letterColumns, linksHold } from '../letter-rows.server.ts';
import { mayKeepLetters } from '../policy.ts';
import { letter } from '../tables.server.ts';
import { tellExecutor } from './tell-executor.server.ts';

export type DraftOutgoingRefusal = 'not-allowed' | 'id-taken' | 'already-written' | LetterLinkRefusal;

/** Begins a letter of the body. It has no number yet. In a series nobody is written to twice. */
export function draftOutgoing(
  acting: Acting,
  input: LetterInput,
  seriesId: string | null = null,
): Promise<Outcome<string, DraftOutgoingRefusal>> {
  const wanted = { ...letterInput.parse(input), direction: 'outgoing' as const };
  const { clock, actor, forBody: bodyId } = acting;
  return changing<string, DraftOutgoingRefusal>(acting, async (tx, ledger) => {
    if (bodyId === null || !mayKeepLetters(actor, bodyId)) return refused('not-allowed');
    const links = await linksHold(tx, wanted, bodyId);
    if (!links.ok) return links;
    const at = clock.now().toISOString();
    const entered = { id: wanted.id, bodyId, status: 'draft', seriesId, keptBy: bodyId, createdAt: at, updatedAt: at };
    const written = await tx
      .insert(letter)
      .values({ ...entered, ...letterColumns(wanted) })
      .onConflictDoNothing()
      .returning({ id: letter.id });
    if (written.length === 0) return refused(seriesId === null ? 'id-taken' : 'already-written');
    ledger.add({ subject: { kind: 'letter', id: wanted.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    const { id, subject, executor } = wanted;
    if (seriesId === null) await tellExecutor(tx, acting, { id, bodyId, revision: 1, subject, number: null, executor, was: null });
    return done(wanted.id);
  });
}
