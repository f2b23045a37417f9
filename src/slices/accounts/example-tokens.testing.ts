import type { Database } from '../../platform/db/database.ts';
import type { Scope } from '../../platform/values/actor.ts';
import { makeToken } from './actions/make-token.server.ts';
import { actingAs } from './example-accounts.testing.ts';

/** A key of this account, as it is shown once. */
export async function makeTokenOf(db: Database, account: string, scopes: Scope[]): Promise<string> {
  const made = await makeToken(actingAs(db, account, 'officer', null), account, { name: 'test', scopes, until: null });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.token;
}
