import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type SeriesInput, seriesInput } from '../input.ts';
import { mayKeepLetters } from '../policy.ts';
import { letterSeries } from '../tables.server.ts';

/** Keeps one text for letters to many. */
export function recordSeries(acting: Acting, input: SeriesInput): Promise<Outcome<string, 'not-allowed' | 'id-taken'>> {
  const wanted = seriesInput.parse(input);
  const { clock, actor, forBody: bodyId } = acting;
  return changing<string, 'not-allowed' | 'id-taken'>(acting, async (tx, ledger) => {
    if (bodyId === null || !mayKeepLetters(actor, bodyId)) return refused('not-allowed');
    const at = clock.now().toISOString();
    const written = await tx
      .insert(letterSeries)
      .values({ ...wanted, bodyId, keptBy: bodyId, createdAt: at, updatedAt: at })
      .onConflictDoNothing()
      .returning({ id: letterSeries.id });
    if (written.length === 0) return refused('id-taken');
    ledger.add({ subject: { kind: 'letter_series', id: wanted.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(wanted.id);
  });
}
