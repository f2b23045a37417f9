import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { GAZETTEER_SOURCE } from '../places/index.ts';
import type { CitedFact } from '../sources/index.server.ts';
import type { MunicipalityInput } from './input.ts';
import { municipality, municipalityCountry, municipalitySuccession } from './tables.server.ts';

export function municipalityFacts(wanted: MunicipalityInput): readonly CitedFact[] {
  return [
    { aspect: 'name', cites: wanted.cites },
    ...wanted.countries.map((statement) => ({ aspect: `country:${statement.code}`, cites: statement.cites })),
    // Where its centre lies, in which region, and how many live there.
    ...(wanted.centre === null ? [] : [{ aspect: 'place', cites: [{ source: GAZETTEER_SOURCE.id, quote: null }] }]),
  ];
}

/** What a municipality's own row holds, whether it is recorded or edited. */
export function municipalityColumns(wanted: MunicipalityInput) {
  return {
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

export async function writeMunicipalityParts(tx: Database, { id, countries, successorOf }: MunicipalityInput): Promise<void> {
  if (countries.length > 0)
    await tx.insert(municipalityCountry).values(countries.map(({ code }) => ({ municipalityId: id, countryCode: code })));
  if (successorOf.length > 0)
    await tx.insert(municipalitySuccession).values(successorOf.map((predecessorId) => ({ successorId: id, predecessorId })));
}

export async function clearMunicipalityParts(tx: Database, id: string): Promise<void> {
  await tx.delete(municipalityCountry).where(eq(municipalityCountry.municipalityId, id));
  await tx.delete(municipalitySuccession).where(eq(municipalitySuccession.successorId, id));
}

export async function predecessorsExist(tx: Database, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await tx
    .select({ id: municipality.id })
    .from(municipality)
    .where(inArray(municipality.id, [...ids]));
  return found.length === new Set(ids).size;
}
