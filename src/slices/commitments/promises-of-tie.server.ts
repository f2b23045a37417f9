import type { AppContext, TieAsked } from '../../platform/http/app-context.ts';
import { type Actor, bodiesWrittenFor, keepsEverything, withKeepersEyes } from '../../platform/values/actor.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { type CommitmentCounts, commitmentIds, countCommitments } from './list-queries.server.ts';
import { WORKERS } from './policy.ts';
import type { CommitmentView } from './views.ts';
import { worksOnTie } from './write-access-queries.server.ts';

export interface PromisesOfTie {
  readonly tie: string;
  readonly rows: readonly CommitmentView[];
  readonly counts: CommitmentCounts;
  readonly mayAdd: boolean;
  /** For everybody who works for one of the sides. */
  readonly readsBrief: boolean;
}

/** So many stand on the tie's own page; all of them have a page. */
const ON_THE_TIES_PAGE = 20;

/** The promises on a partnership's page, what is open first. */
export async function promisesOfTie(given: AppContext, { id }: TieAsked): Promise<PromisesOfTie> {
  const { db, clock, identity } = given;
  const today = dayInMoscow(clock.now().toISOString());
  const counts = await countCommitments(db, { partnership: id }, today);
  const ids = counts.total === 0 ? [] : await commitmentIds(db, { partnership: id }, { limit: ON_THE_TIES_PAGE });
  return {
    tie: id,
    rows: await commitmentsByIds(db, ids, today),
    counts,
    mayAdd: await mayAddTo(given, identity.actor, id),
    readsBrief: await readsBriefOf(given, id),
  };
}

async function readsBriefOf({ db, acting, identity }: AppContext, id: string): Promise<boolean> {
  if (identity.actor.kind !== 'account') return false;
  return (await acting(null).recordsWrittenBy(db, withKeepersEyes(identity.actor), [{ kind: 'partnership', id }])).size > 0;
}

async function mayAddTo({ db, acting }: AppContext, actor: Actor, tie: string): Promise<boolean> {
  if (actor.kind !== 'account') return false;
  return (await bodiesOnTie({ db, acting, actor }, tie)).length > 0;
}

/** For which of their bodies this person may write down what was promised in the tie; null: for the register. */
export async function bodiesOnTie(
  { db, acting, actor }: Pick<AppContext, 'db' | 'acting'> & { readonly actor: Actor },
  tie: string,
): Promise<readonly (string | null)[]> {
  const mine: readonly (string | null)[] = [...bodiesWrittenFor(actor, WORKERS), ...(keepsEverything(actor) ? [null] : [])];
  const may = await Promise.all(mine.map((body) => worksOnTie(acting(body), db, tie)));
  return mine.filter((_, at) => may[at]);
}
