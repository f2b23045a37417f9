import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type LetterInput, letterInput } from '../input.ts';
import { type LetterLinkRefusal, letterColumns, linksHold } from '../letter-rows.server.ts';
import { changesThePaper, datesAhead } from '../rules.ts';
import { hasAnotherTo } from '../series-queries.server.ts';
import { letter } from '../tables.server.ts';
import { letterToChange } from './letter-to-change.server.ts';
import { tellExecutor } from './tell-executor.server.ts';

export type EditLetterRefusal = EditRefusal | LetterLinkRefusal | 'already-registered' | 'already-written' | 'date-ahead';

/** Writes a draft anew. Of a registered letter only what is not on the paper: what it belongs to, the reply's day, who carries it out. */
export function editLetter(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<LetterInput>,
): Promise<Outcome<string, EditLetterRefusal>> {
  const typed = letterInput.parse(input);
  const { id } = typed;
  return changing<string, EditLetterRefusal>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    const kept = found.value;
    const wanted = { ...typed, direction: kept.input.direction };
    if (kept.status === 'registered' && changesThePaper(kept.input, wanted)) return refused('already-registered');
    if (datesAhead(wanted, acting.clock.now(), kept.input).length > 0) return refused('date-ahead');
    const links = await linksHold(tx, wanted, kept.body);
    if (!links.ok) return links;
    const key = wanted.withBody ?? wanted.withMunicipality ?? wanted.withWritten ?? '';
    if (kept.series !== null && (await hasAnotherTo(tx, { seriesId: kept.series, id, key }))) return refused('already-written');
    await tx
      .update(letter)
      .set({ ...letterColumns(wanted), revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'edited',
      before: kept.input,
      after: wanted,
      reason,
      undoes,
    });
    const { subject, executor } = wanted;
    const { body: bodyId, number } = kept;
    await tellExecutor(tx, acting, { id, bodyId, revision: revision + 1, subject, number, executor, was: kept.input.executor });
    return done(id);
  });
}
