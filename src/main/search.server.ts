import type { Database } from '../platform/db/database.ts';
import { wordsTyped } from '../platform/db/words.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import {
  bodiesNamed,
  type MunicipalityView,
  municipalitiesByIds,
  municipalityIdsAt,
  municipalityIdsFor,
  peopleNamed,
} from '../slices/municipalities/index.server.ts';
import { partnershipIdsOfAny, partnershipIdsSorted, partnershipTitles } from '../slices/partnerships/index.server.ts';
import { lookUpPlaces } from '../slices/places/index.server.ts';
import type { FoundPlace } from '../slices/places/index.ts';

const IN_A_GROUP = 12;

export interface Found {
  readonly municipalities: readonly MunicipalityView[];
  readonly partnerships: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly bodies: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly people: readonly { readonly id: string; readonly name: Bilingual; readonly office: Bilingual }[];
  readonly places: readonly FoundPlace[];
}

/**
 * Looks the words up everywhere: names in any form, towns also in other alphabets, several in one query. Names with slips, and those
 * that only begin so, are shown only when nothing better was found.
 */
export async function findEverywhere(db: Database, q: string): Promise<Found> {
  const [towns, named, bodies, people, places] = await Promise.all([
    municipalityIdsFor(db, { q, limit: IN_A_GROUP }),
    wordsTyped(q).length === 0 ? [] : partnershipIdsSorted(db, { q }, { sort: 'latest', lang: 'ru', offset: 0, limit: IN_A_GROUP }),
    bodiesNamed(db, q, IN_A_GROUP),
    peopleNamed(db, q, IN_A_GROUP),
    lookUpPlaces(db, { q, limit: IN_A_GROUP }),
  ]);
  const nothing = [towns, named, bodies, people].every((group) => group.length === 0);
  const shown = nothing ? surest(places) : places.filter(isSure);
  const ids = nothing ? await municipalityIdsAt(db, { centres: shown.map(({ place }) => place.id), limit: IN_A_GROUP }) : towns;
  const ties = named.length > 0 ? named : await partnershipIdsOfAny(db, ids, IN_A_GROUP);
  const [municipalities, titles] = await Promise.all([municipalitiesByIds(db, ids), partnershipTitles(db, ties)]);
  const centres = new Set([...municipalities.values()].map((municipality) => municipality.centre?.id));
  return {
    municipalities: ids.flatMap((id) => municipalities.get(id) ?? []),
    partnerships: ties.flatMap((id) => titles.get(id) ?? []),
    bodies,
    people,
    places: shown.filter(({ place }) => !centres.has(place.id)),
  };
}

function isSure({ how }: FoundPlace): boolean {
  return how === 'exact' || how === 'declined' || how === 'transliterated';
}

function surest(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const sure = found.filter(isSure);
  return sure.length > 0 ? sure : found;
}
