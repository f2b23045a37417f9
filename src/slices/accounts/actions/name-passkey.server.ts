import { and, eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { passkeyName } from '../input.ts';
import { isOneself } from '../policy.ts';
import { passkey } from '../tables.server.ts';

/** A passkey's name is for its owner alone, and no change that others ask about: the history does not tell it. */
export async function namePasskey(
  { db, actor }: Acting,
  account: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Outcome<string, 'not-allowed' | 'no-such-passkey'>> {
  const wanted = passkeyName.parse(name);
  if (!isOneself(actor, account)) return refused('not-allowed');
  const named = await db
    .update(passkey)
    .set({ name: wanted })
    .where(and(eq(passkey.id, id), eq(passkey.userId, account)))
    .returning({ id: passkey.id });
  return named.length === 0 ? refused('no-such-passkey') : done(id);
}
