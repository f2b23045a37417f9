import type { Database } from '../platform/db/database.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { type MunicipalityView, municipalitiesByIds, municipalityIdsFor, peopleNamed } from '../slices/municipalities/index.server.ts';
import { partnershipIdsFor, partnershipTitles } from '../slices/partnerships/index.server.ts';
import { lookUpPlaces } from '../slices/places/index.server.ts';
import type { FoundPlace } from '../slices/places/index.ts';

const IN_A_GROUP = 12;

export interface Found {
  readonly municipalities: readonly MunicipalityView[];
  readonly partnerships: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly people: readonly { readonly id: string; readonly name: Bilingual; readonly office: Bilingual }[];
  readonly places: readonly FoundPlace[];
}

/**
 * Looks the words up everywhere. Towns are found through the gazetteer, which knows word forms, slips and other alphabets;
 * what the register says of these towns comes with them.
 */
export async function findEverywhere(db: Database, q: string): Promise<Found> {
  const [meant, people] = await Promise.all([lookUpPlaces(db, { q, limit: IN_A_GROUP }), peopleNamed(db, q, IN_A_GROUP)]);
  const ids = await municipalityIdsFor(db, { q, centres: meant.map(({ place }) => place.id), limit: IN_A_GROUP });
  const [municipalities, partnershipIds] = await Promise.all([
    municipalitiesByIds(db, ids),
    partnershipIdsFor(db, { q, municipalities: ids, limit: IN_A_GROUP }),
  ]);
  const titles = await partnershipTitles(db, partnershipIds);
  const centres = new Set([...municipalities.values()].map((municipality) => municipality.centre?.id));
  return {
    municipalities: ids.flatMap((id) => municipalities.get(id) ?? []),
    partnerships: partnershipIds.flatMap((id) => titles.get(id) ?? []),
    people,
    places: surest(meant).filter(({ place }) => !centres.has(place.id)),
  };
}

/** Where a name was met as it is, longer names that only begin with it and slips would be noise. */
function surest(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const whole = found.filter(({ how }) => how === 'exact' || how === 'declined' || how === 'transliterated');
  return whole.length > 0 ? whole : found;
}
