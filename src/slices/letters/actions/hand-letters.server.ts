import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';
import { editLetter } from './edit-letter.server.ts';

interface Handing {
  readonly ids: readonly string[];
  readonly executor: string;
  readonly executorPhone: string | null;
}

interface Handed {
  readonly handed: number;
  /** Sent letters bear their executor's name on paper, and others changed them meanwhile. */
  readonly left: number;
}

/** Hands letters to another executor: one who falls ill or leaves has nothing lying on the desk. */
export async function handLetters(
  acting: Acting,
  { ids, executor, executorPhone }: Handing,
): Promise<Outcome<Handed, 'no-such-record' | 'not-allowed'>> {
  const found = await Promise.all([...new Set(ids)].map((id) => keptLetter(acting.db, id)));
  const letters = found.filter((one) => one !== null);
  if (letters.length < found.length || letters.some(({ body }) => !mayReadLetters(acting.actor, body))) return refused('no-such-record');
  if (letters.some(({ body }) => !mayKeepLetters(acting.actor, body))) return refused('not-allowed');
  let handed = 0;
  for (const { input, revision, body } of letters) {
    const outcome = await editLetter(
      { ...acting, forBody: body },
      { input: { ...input, executor, executorPhone }, revision, reason: null },
    );
    if (outcome.ok) handed += 1;
  }
  return done({ handed, left: letters.length - handed });
}
