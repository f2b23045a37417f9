import { inArray } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { placeById } from '../../places/index.server.ts';
import { GAZETTEER_SOURCE } from '../../places/index.ts';
import { citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { type MunicipalityInput, municipalityInput } from '../input.ts';
import { mayRecordMunicipality } from '../policy.ts';
import { municipality, municipalityCountry, municipalitySuccession } from '../tables.server.ts';

export type RecordMunicipalityRefusal = 'not-allowed' | 'id-taken' | 'no-such-source' | 'no-such-place' | 'no-such-predecessor';

/** Records a municipality with what sources say of its country, and whose place it took. */
export function recordMunicipality(acting: Acting, input: MunicipalityInput): Promise<Outcome<string, RecordMunicipalityRefusal>> {
  const wanted = municipalityInput.parse(input);
  const facts = [
    { aspect: 'name', cites: wanted.cites },
    ...wanted.countries.map((statement) => ({ aspect: `country:${statement.code}`, cites: statement.cites })),
    // Where its centre lies, in which region, and how many live there.
    ...(wanted.centre === null ? [] : [{ aspect: 'place', cites: [{ source: GAZETTEER_SOURCE.id, quote: null }] }]),
  ];
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordMunicipality(actor, forBody)) return refused('not-allowed');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    if (wanted.centre !== null && (await placeById(tx, wanted.centre)) === null) return refused('no-such-place');
    if (!(await predecessorsExist(tx, wanted.successorOf))) return refused('no-such-predecessor');
    const now = clock.now().toISOString();
    const written = await tx
      .insert(municipality)
      .values({ ...rowOf(wanted), keptBy: forBody, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: municipality.id });
    if (written.length === 0) return refused('id-taken');
    await tx.insert(municipalityCountry).values(wanted.countries.map(({ code }) => ({ municipalityId: wanted.id, countryCode: code })));
    if (wanted.successorOf.length > 0) {
      await tx
        .insert(municipalitySuccession)
        .values(wanted.successorOf.map((predecessorId) => ({ successorId: wanted.id, predecessorId })));
    }
    await citeFacts(tx, { kind: 'municipality', id: wanted.id }, facts);
    ledger.add({ subject: { kind: 'municipality', id: wanted.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(wanted.id);
  });
}

function rowOf(wanted: MunicipalityInput) {
  return {
    id: wanted.id,
    kind: wanted.kind,
    nameRu: wanted.name.ru,
    nameEn: wanted.name.en,
    officialNameRu: wanted.officialName?.ru ?? null,
    officialNameEn: wanted.officialName?.en ?? null,
    centreId: wanted.centre,
    oktmo: wanted.oktmo,
    validFrom: wanted.validFrom,
    validTo: wanted.validTo,
  };
}

async function predecessorsExist(tx: Database, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await tx
    .select({ id: municipality.id })
    .from(municipality)
    .where(inArray(municipality.id, [...ids]));
  return found.length === new Set(ids).size;
}
