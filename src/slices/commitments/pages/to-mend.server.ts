import { data } from 'react-router';
import type { Acting, Kept } from '../../../platform/acting.ts';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWrittenFor, keepsEverything, ownBody } from '../../../platform/values/actor.ts';
import type { CommitmentInput } from '../input.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { WORKERS } from '../policy.ts';
import { mayMend } from '../write-access-queries.server.ts';

/** The promise, and for which body this reader may edit it; a page that is not for them says so. */
export async function commitmentToMend(
  given: AppContext,
  request: Request,
  id: string,
): Promise<{ readonly kept: Kept<CommitmentInput>; readonly acting: Acting }> {
  signedIn(given, request);
  const kept = await keptCommitment(given.db, id);
  if (kept === null) throw notFound();
  const { actor } = given.identity;
  const own = ownBody(actor, kept.keptBy);
  const bodies = own === null ? bodiesWrittenFor(actor, WORKERS) : [own];
  for (const body of [...bodies, ...(keepsEverything(actor) ? [null] : [])]) {
    const acting = given.acting(body);
    if (await mayMend(acting, given.db, kept)) return { kept, acting };
  }
  throw data(null, { status: 403 });
}
