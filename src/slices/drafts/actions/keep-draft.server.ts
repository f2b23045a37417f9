import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { draft } from '../tables.server.ts';

export interface DraftToKeep {
  /** The address of the form, below the language. */
  readonly form: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly title: string;
  readonly revision: number | null;
}

/** Keeps what the person typed into the form, instead of what was kept of it before. */
export async function keepDraft(acting: Acting, { form, fields, title, revision }: DraftToKeep): Promise<void> {
  const { db, clock, actor } = acting;
  if (actor.kind !== 'account') throw new Error('drafts belong to accounts');
  const values = { title, revision, fields, updatedAt: clock.now().toISOString() };
  await db
    .insert(draft)
    .values({ id: newId(), accountId: actor.id, form, ...values })
    .onConflictDoUpdate({ target: [draft.accountId, draft.form], set: values });
}
