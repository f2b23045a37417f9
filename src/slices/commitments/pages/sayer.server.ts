import { data } from 'react-router';
import type { Acting, Kept } from '../../../platform/acting.ts';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { sidesOfCommitment } from '../commitment-rows.server.ts';
import type { CommitmentInput, CommitmentMove, CommitmentState } from '../input.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { maySay, WORKERS } from '../policy.ts';
import { sideSpokenFor } from '../side-rules.ts';
import { mayBeOffered } from '../who-may-say-rules.ts';
import { worksOn } from '../write-access-queries.server.ts';

/** For which of their bodies this reader may say something of the promise, each with what the actions are given. */
export async function bodiesThatSay(given: AppContext, { input }: Kept<CommitmentInput>): Promise<readonly Acting[]> {
  const { actor } = given.identity;
  const mine: readonly (string | null)[] = [...bodiesWrittenFor(actor, WORKERS), ...(keepsEverything(actor) ? [null] : [])];
  const actings = mine.map((body) => given.acting(body));
  const may = await Promise.all(actings.map((acting) => worksOn(acting, given.db, input)));
  return actings.filter((_, at) => may[at]);
}

/** Which of these moves at least one of the bodies may make of the promise. */
export async function movesOffered(
  { db, identity: { actor } }: AppContext,
  kept: Kept<CommitmentInput>,
  {
    moves,
    state,
    actings,
  }: { readonly moves: readonly CommitmentMove[]; readonly state: CommitmentState; readonly actings: readonly Acting[] },
): Promise<readonly CommitmentMove[]> {
  const parties = await sidesOfCommitment(db, kept.input);
  const told = { state, owners: kept.input.owners, parties };
  const grants = actor.kind === 'account' ? actor.grants : [];
  const speakers = actings.map(({ forBody }) => {
    const body = grants.find((grant) => grant.body.id === forBody)?.body ?? null;
    return { forBody, side: sideSpokenFor(parties, body) };
  });
  return moves.filter((move) => speakers.some(({ forBody, side }) => maySay(actor, forBody, move) && mayBeOffered(told, side, move)));
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
