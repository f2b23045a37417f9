import { data } from 'react-router';
import type { Acting, Kept } from '../../../platform/acting.ts';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import type { CommitmentInput } from '../input.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { WORKERS } from '../policy.ts';
import { worksOn } from '../write-access-queries.server.ts';

/** For which of their bodies this reader may say something of the promise, each with what the actions are given. */
export async function bodiesThatSay(given: AppContext, { input }: Kept<CommitmentInput>): Promise<readonly Acting[]> {
  const { actor } = given.identity;
  const mine: readonly (string | null)[] = [...bodiesWrittenFor(actor, WORKERS), ...(keepsEverything(actor) ? [null] : [])];
  const actings = mine.map((body) => given.acting(body));
  const may = await Promise.all(actings.map((acting) => worksOn(acting, given.db, input)));
  return actings.filter((_, at) => may[at]);
}

/** The promise, and in whose name this reader speaks of it; a page that is not for them says so. */
export async function commitmentToSay(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptCommitment(given.db, id);
  if (kept === null) throw notFound();
  const actings = await bodiesThatSay(given, kept);
  if (actings.length === 0) throw data(null, { status: 403 });
  return { kept, actings };
}
