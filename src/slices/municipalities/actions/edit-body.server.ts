import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { citeAnew, sourcesExist } from '../../sources/index.server.ts';
import { bodyColumns, touchMunicipalities } from '../body-rows.server.ts';
import type { BodyEdited } from '../events.ts';
import { type BodyInput, bodyInput } from '../input.ts';
import { mayEditBody } from '../policy.ts';
import { municipalitiesExist } from '../queries.server.ts';
import { keptBody, officesForAnother } from '../record-queries.server.ts';
import { body } from '../tables.server.ts';

export type EditBodyRefusal = EditRefusal | 'no-such-source' | 'no-such-municipality' | 'offices-of-another-municipality';

/** Writes a body anew, if it still is as the person saw it. Its people must be able to stay: they speak for its municipality. */
export function editBody(acting: Acting, { input, revision, reason, undoes }: Edit<BodyInput>): Promise<Outcome<string, EditBodyRefusal>> {
  const wanted = bodyInput.parse(input);
  const { id } = wanted;
  const facts = [{ aspect: 'name', cites: wanted.cites }];
  return changing(acting, async (tx, ledger) => {
    await tx.select({ id: body.id }).from(body).where(eq(body.id, id)).for('no key update');
    const kept = await keptBody(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditBody(acting.actor, { ...kept.input, keptBy: kept.keptBy })) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (!mayEditBody(acting.actor, { ...wanted, keptBy: kept.keptBy })) return refused('not-allowed');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (!(await municipalitiesExist(tx, [wanted.municipality]))) return refused('no-such-municipality');
    if (await officesForAnother(tx, wanted)) return refused('offices-of-another-municipality');
    const now = acting.clock.now().toISOString();
    await tx
      .update(body)
      .set({ ...bodyColumns(wanted), revision: revision + 1, updatedAt: now })
      .where(eq(body.id, id));
    await touchMunicipalities(tx, [kept.input.municipality, wanted.municipality], now);
    await citeAnew(tx, { kind: 'body', id }, facts);
    await acting.publish(tx, { name: 'body-edited', id, editedAt: now } satisfies BodyEdited);
    const change = { deed: 'edited', before: kept.input, after: wanted, reason, undoes } as const;
    ledger.add({ subject: { kind: 'body', id }, revision: revision + 1, ...change });
    return done(id);
  });
}
