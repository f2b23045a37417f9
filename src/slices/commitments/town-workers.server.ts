import type { AppContext } from '../../platform/http/app-context.ts';
import { type Actor, bodiesWrittenFor, keepsEverything } from '../../platform/values/actor.ts';
import { WORKERS } from './policy.ts';
import { worksOn } from './write-access-queries.server.ts';

/** For which of their bodies this person may write down what the town promised to somebody unnamed; null: for the register. */
export async function bodiesOfTown(
  { db, acting, actor }: Pick<AppContext, 'db' | 'acting'> & { readonly actor: Actor },
  municipality: string,
): Promise<readonly (string | null)[]> {
  const mine: readonly (string | null)[] = [...bodiesWrittenFor(actor, WORKERS), ...(keepsEverything(actor) ? [null] : [])];
  const owners = [{ municipality, body: null, person: null, asWritten: null }];
  const may = await Promise.all(mine.map((body) => worksOn(acting(body), db, { partnership: null, owners })));
  return mine.filter((_, at) => may[at]);
}
