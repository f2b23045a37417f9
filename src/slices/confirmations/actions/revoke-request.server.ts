import type { Acting } from '../../../platform/acting.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { mayKeepRequest } from '../policy.ts';
import { lockRequest } from '../queries.server.ts';
import { writeRequest } from './write-request.server.ts';

export type RevokeRefusal = 'not-allowed' | 'no-such-record' | 'already-answered' | 'revoked';

/** Takes a link back: whoever opens it from now on is told so, and can answer nothing. */
export function revokeRequest(acting: Acting, id: string): Promise<Outcome<string, RevokeRefusal>> {
  const wanted = identifier.parse(id);
  return changing(acting, async (tx, ledger) => {
    const row = await lockRequest(tx, wanted);
    if (row === null) return refused('no-such-record');
    if (!mayKeepRequest(acting.actor, row.bodyId)) return refused('not-allowed');
    if (row.answer !== null) return refused('already-answered');
    if (row.revokedAt !== null) return refused('revoked');
    await writeRequest(tx, ledger, row, { revokedAt: acting.clock.now().toISOString() });
    return done(wanted);
  });
}
