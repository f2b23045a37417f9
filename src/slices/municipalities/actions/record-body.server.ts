import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { bodyColumns, touchMunicipalities } from '../body-rows.server.ts';
import { type BodyInput, bodyInput } from '../input.ts';
import { mayRecordBody } from '../policy.ts';
import { municipalitiesExist } from '../queries.server.ts';
import { body } from '../tables.server.ts';

export type RecordBodyRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-municipality';

export function recordBody(acting: Acting, input: BodyInput, again?: Restoring): Promise<Outcome<string, RecordBodyRefusal>> {
  const wanted = bodyInput.parse(input);
  const facts = [{ aspect: 'name', cites: wanted.cites }];
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordBody(actor, forBody)) return refused('not-allowed');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (!(await municipalitiesExist(tx, [wanted.municipality]))) return refused('no-such-municipality');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(body)
      .values({ id: wanted.id, ...bodyColumns(wanted), revision: again?.revision ?? 1, keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: body.id });
    if (written.length === 0) return refused('id-taken');
    await touchMunicipalities(tx, [wanted.municipality], now);
    await citeFacts(tx, { kind: 'body', id: wanted.id }, facts);
    ledger.add({ subject: { kind: 'body', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
