import { and, eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { draft } from '../tables.server.ts';

/** Drops the person's own draft of this form, if there is one. */
export async function discardDraft({ db, actor }: Pick<Acting, 'db' | 'actor'>, form: string): Promise<void> {
  if (actor.kind !== 'account') return;
  await db.delete(draft).where(and(eq(draft.accountId, actor.id), eq(draft.form, form)));
}
