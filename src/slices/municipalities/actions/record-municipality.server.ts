import type { Acting, Restoring } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, recordedAs } from '../../history/index.server.ts';
import { placeById } from '../../places/index.server.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { type MunicipalityInput, municipalityInput } from '../input.ts';
import { municipalityColumns, municipalityFacts, predecessorsExist, writeMunicipalityParts } from '../municipality-rows.server.ts';
import { mayRecordMunicipality } from '../policy.ts';
import { municipality } from '../tables.server.ts';

export type RecordMunicipalityRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-place' | 'no-such-predecessor';

/** Records a municipality with what sources say of its country, and whose place it took. */
export function recordMunicipality(
  acting: Acting,
  input: MunicipalityInput,
  again?: Restoring,
): Promise<Outcome<string, RecordMunicipalityRefusal>> {
  const wanted = municipalityInput.parse(input);
  const facts = municipalityFacts(wanted);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordMunicipality(actor, forBody)) return refused('not-allowed');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (wanted.centre !== null && (await placeById(tx, wanted.centre)) === null) return refused('no-such-place');
    if (!(await predecessorsExist(tx, wanted.successorOf))) return refused('no-such-predecessor');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(municipality)
      .values({
        ...municipalityColumns(wanted),
        id: wanted.id,
        revision: again?.revision ?? 1,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: municipality.id });
    if (written.length === 0) return refused('id-taken');
    await writeMunicipalityParts(tx, wanted);
    await citeFacts(tx, { kind: 'municipality', id: wanted.id }, facts);
    ledger.add({ subject: { kind: 'municipality', id: wanted.id }, ...recordedAs(again), before: null, after: wanted });
    return done(wanted.id);
  });
}
