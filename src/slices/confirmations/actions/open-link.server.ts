import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { confirmationRequest } from '../tables.server.ts';

/** When the link was opened first: the officer sees that it arrived. */
export async function openLink({ db, clock }: Pick<Acting, 'db' | 'clock'>, id: string): Promise<void> {
  await db
    .update(confirmationRequest)
    .set({ openedAt: clock.now().toISOString() })
    .where(and(eq(confirmationRequest.id, id), isNull(confirmationRequest.openedAt)));
}
