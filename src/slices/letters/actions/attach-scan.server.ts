import { eq } from 'drizzle-orm';
import type { Acting, EditRefusal } from '../../../platform/acting.ts';
import { type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type SentFile, type StoreFileRefusal, storeFile } from '../../documents/index.server.ts';
import { changing } from '../../history/index.server.ts';
import { letter } from '../tables.server.ts';
import { letterToChange } from './letter-to-change.server.ts';

export type AttachScanRefusal = EditRefusal | StoreFileRefusal | 'not-registered';

/** Puts the scan of the paper to a registered letter. Another one takes its place; the first stays stored, as the history says. */
export function attachScan(
  acting: Acting,
  { id, revision, file }: { readonly id: string; readonly revision: number; readonly file: SentFile },
): Promise<Outcome<string, AttachScanRefusal>> {
  return changing<string, AttachScanRefusal>(acting, async (tx, ledger) => {
    const found = await letterToChange(tx, acting, { id, revision });
    if (!found.ok) return found;
    const kept = found.value;
    if (kept.status !== 'registered') return refused('not-registered');
    const stored = await storeFile({ ...acting, db: tx, ledger, forBody: kept.body }, file);
    if (!stored.ok) return stored;
    await tx
      .update(letter)
      .set({ scanId: stored.value, revision: revision + 1, updatedAt: acting.clock.now().toISOString() })
      .where(eq(letter.id, id));
    ledger.add({
      subject: { kind: 'letter', id },
      revision: revision + 1,
      deed: 'edited',
      before: { scan: kept.scan },
      after: { scan: stored.value },
    });
    return stored;
  });
}
