import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { insertMany } from '../../../platform/db/insert-many.ts';
import { insertManyNamed } from '../../../platform/db/insert-many-named.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { placesExist } from '../../places/index.server.ts';
import { citeSubjects, sourcesExist } from '../../sources/index.server.ts';
import { type MunicipalityInput, municipalityInput } from '../input.ts';
import { municipalityColumns, municipalityFacts, predecessorsExist } from '../municipality-rows.server.ts';
import { mayRecordMunicipality } from '../policy.ts';
import { municipality, municipalityCountry, municipalitySuccession } from '../tables.server.ts';
import type { RecordMunicipalityRefusal } from './record-municipality.server.ts';

/** Records many municipalities, each as `recordMunicipality` would: all or none, with as many statements for ten thousand as for ten. */
export function recordMunicipalities(
  acting: Acting,
  inputs: readonly MunicipalityInput[],
): Promise<Outcome<number, RecordMunicipalityRefusal>> {
  const wanted = inputs.map((input) => municipalityInput.parse(input));
  const { clock, actor, forBody } = acting;
  return changing<number, RecordMunicipalityRefusal>(acting, async (tx, ledger) => {
    if (!mayRecordMunicipality(actor, forBody)) return refused('not-allowed');
    const refusal = await whatStandsAgainst(tx, wanted);
    if (refusal !== null) return refused(refusal);
    const now = clock.now().toISOString();
    await insertManyNamed(
      tx,
      municipality,
      wanted.map((one) => ({ ...municipalityColumns(one), id: one.id, revision: 1, keptBy: forBody, createdAt: now, updatedAt: now })),
    );
    await writePartsOf(tx, wanted);
    for (const one of wanted)
      ledger.add({ subject: { kind: 'municipality', id: one.id }, revision: 1, deed: 'recorded', before: null, after: one });
    return done(wanted.length);
  });
}

async function whatStandsAgainst(tx: Database, wanted: readonly MunicipalityInput[]): Promise<RecordMunicipalityRefusal | null> {
  if (!(await sourcesExist(tx, wanted.flatMap(municipalityFacts)))) return 'no-such-source';
  const centres = [...new Set(wanted.flatMap(({ centre }) => centre ?? []))];
  if (!(await placesExist(tx, centres))) return 'no-such-place';
  if (!(await predecessorsExist(tx, [...new Set(wanted.flatMap(({ successorOf }) => successorOf))]))) return 'no-such-predecessor';
  const ids = wanted.map(({ id }) => id);
  const taken = await tx.select({ id: municipality.id }).from(municipality).where(oneOf(municipality.id, ids)).limit(1);
  return taken.length > 0 || new Set(ids).size < ids.length ? 'id-taken' : null;
}

async function writePartsOf(tx: Database, wanted: readonly MunicipalityInput[]): Promise<void> {
  await insertMany(
    tx,
    municipalityCountry,
    wanted.flatMap(({ id, countries }) => countries.map(({ code }) => ({ municipalityId: id, countryCode: code }))),
  );
  await insertMany(
    tx,
    municipalitySuccession,
    wanted.flatMap(({ id, successorOf }) => successorOf.map((predecessorId) => ({ successorId: id, predecessorId }))),
  );
  await citeSubjects(
    tx,
    wanted.map((one) => ({ kind: 'municipality', id: one.id, facts: municipalityFacts(one) })),
  );
}
