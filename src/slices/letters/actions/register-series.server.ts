import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';
import { keptSeries, lettersOfSeries } from '../series-queries.server.ts';
import { type RegisterOutgoingRefusal, registerOutgoing } from './register-outgoing.server.ts';

export type RegisterSeriesRefusal = 'no-such-record' | RegisterOutgoingRefusal;

/** Gives every draft of a series its number, each in a transaction of its own. What somebody else registered meanwhile is left to them. */
export async function registerSeries(acting: Acting, id: string): Promise<Outcome<number, RegisterSeriesRefusal>> {
  const kept = await keptSeries(acting.db, id);
  if (kept === null || !mayReadLetters(acting.actor, kept.body)) return refused('no-such-record');
  if (!mayKeepLetters(acting.actor, kept.body)) return refused('not-allowed');
  let registered = 0;
  for (const letter of await lettersOfSeries(acting.db, id)) {
    if (letter.status === 'registered') continue;
    const outcome = await registerOutgoing(acting, letter);
    if (outcome.ok) registered += 1;
    else if (outcome.refusal !== 'changed-meanwhile' && outcome.refusal !== 'no-such-record') return outcome;
  }
  return done(registered);
}
