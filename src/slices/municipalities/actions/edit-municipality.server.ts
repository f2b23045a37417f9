import { eq } from 'drizzle-orm';
import type { Acting, Edit, EditRefusal } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { placeById } from '../../places/index.server.ts';
import { citeAnew, sourcesExist } from '../../sources/index.server.ts';
import type { MunicipalityEdited } from '../events.ts';
import { type MunicipalityInput, municipalityInput } from '../input.ts';
import {
  clearMunicipalityParts,
  municipalityColumns,
  municipalityFacts,
  predecessorsExist,
  writeMunicipalityParts,
} from '../municipality-rows.server.ts';
import { mayEditMunicipality } from '../policy.ts';
import { keptMunicipality } from '../record-queries.server.ts';
import { municipality } from '../tables.server.ts';

export type EditMunicipalityRefusal = EditRefusal | 'no-such-source' | 'no-such-place' | 'no-such-predecessor';

/** Writes a municipality anew, if it still is as the person saw it. */
export function editMunicipality(
  acting: Acting,
  { input, revision, reason, undoes }: Edit<MunicipalityInput>,
): Promise<Outcome<string, EditMunicipalityRefusal>> {
  const wanted = municipalityInput.parse(input);
  const { id } = wanted;
  const facts = municipalityFacts(wanted);
  return changing(acting, async (tx, ledger) => {
    // Not `for update`: whoever records a tie with this town holds a key lock on it, and would be waited for.
    await tx.select({ id: municipality.id }).from(municipality).where(eq(municipality.id, id)).for('no key update');
    const kept = await keptMunicipality(tx, id);
    if (kept === null) return refused('no-such-record');
    if (!mayEditMunicipality(acting.actor, { id, keptBy: kept.keptBy })) return refused('not-allowed');
    if (kept.revision !== revision) return refused('changed-meanwhile');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (wanted.centre !== null && (await placeById(tx, wanted.centre)) === null) return refused('no-such-place');
    if (wanted.successorOf.includes(id) || !(await predecessorsExist(tx, wanted.successorOf))) return refused('no-such-predecessor');
    const now = acting.clock.now().toISOString();
    await tx
      .update(municipality)
      .set({ ...municipalityColumns(wanted), revision: revision + 1, updatedAt: now })
      .where(eq(municipality.id, id));
    await clearMunicipalityParts(tx, id);
    await writeMunicipalityParts(tx, wanted);
    await citeAnew(tx, { kind: 'municipality', id }, facts);
    await acting.publish(tx, { name: 'municipality-edited', id, editedAt: now } satisfies MunicipalityEdited);
    const change = { deed: 'edited', before: kept.input, after: wanted, reason, undoes } as const;
    ledger.add({ subject: { kind: 'municipality', id }, revision: revision + 1, ...change });
    return done(id);
  });
}
