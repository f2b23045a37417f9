import { eq } from 'drizzle-orm';
import type { Ledger } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { asKept, revisionOf } from '../changes.ts';
import { type ConfirmationRow, confirmationRequest } from '../tables.server.ts';

/** Writes what became of a request, and the change into the history. */
export async function writeRequest(
  tx: Database,
  ledger: Ledger,
  before: ConfirmationRow,
  became: Partial<ConfirmationRow>,
  reason: string | null = null,
): Promise<ConfirmationRow> {
  await tx.update(confirmationRequest).set(became).where(eq(confirmationRequest.id, before.id));
  const after = { ...before, ...became };
  ledger.add({
    subject: { kind: 'confirmation_request', id: before.id },
    revision: revisionOf(after),
    deed: 'edited',
    before: asKept(before),
    after: asKept(after),
    reason,
  });
  return after;
}
