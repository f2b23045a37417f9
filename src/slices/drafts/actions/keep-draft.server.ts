import { lt } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type DraftInput, draftInput } from '../input.ts';
import { DAYS_KEPT, isTooLarge } from '../rules.ts';
import { draft } from '../tables.server.ts';

const A_DAY = 24 * 60 * 60 * 1000;

/** Keeps what the person typed, in place of what they kept of this form before. Answers when. No change of the register: no history. */
export async function keepDraft(
  { db, clock, actor }: Pick<Acting, 'db' | 'clock' | 'actor'>,
  input: DraftInput,
): Promise<Outcome<string, 'not-allowed' | 'too-large'>> {
  const { form, title, revision, fields } = draftInput.parse(input);
  if (actor.kind !== 'account') return refused('not-allowed');
  if (isTooLarge(fields)) return refused('too-large');
  const now = clock.now();
  const updatedAt = now.toISOString();
  const said = { title, revision, fields, updatedAt };
  await db.delete(draft).where(lt(draft.updatedAt, new Date(now.getTime() - DAYS_KEPT * A_DAY).toISOString()));
  await db
    .insert(draft)
    .values({ id: newId(), accountId: actor.id, form, ...said })
    .onConflictDoUpdate({ target: [draft.accountId, draft.form], set: said });
  return done(updatedAt);
}
