import type { Database } from '../../platform/db/database.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { type MunicipalityView, municipalitiesByIds } from '../municipalities/index.server.ts';
import { placesByIds, regionsByCodes } from '../places/index.server.ts';
import { countryName, type Place } from '../places/index.ts';

/** Who is meant, so that namesakes are told apart: the name, and where it lies. */
export interface NamedTown {
  readonly name: string;
  /** «Курская область, Россия». */
  readonly where: string;
}

/** Towns by their sides, `m:ID` or `p:PLACE`. */
export async function townsOfSides(db: Database, sides: readonly string[], lang: Lang): Promise<ReadonlyMap<string, NamedTown>> {
  const idsAfter = (mark: string) => [...new Set(sides.filter((side) => side.startsWith(mark)).map((side) => side.slice(mark.length)))];
  const [municipalities, places] = await Promise.all([
    municipalitiesByIds(db, idsAfter('m:')),
    placesByIds(db, idsAfter('p:').map(Number)),
  ]);
  const regions = await regionsOf(db, places);
  return new Map([
    ...[...municipalities.values()].map((one) => [`m:${one.id}`, townRecorded(one, lang)] as const),
    ...places.map((place) => [`p:${place.id}`, townAtPlace(place, regions, lang)] as const),
  ]);
}

export type Regions = Awaited<ReturnType<typeof regionsByCodes>>;

export function regionsOf(db: Database, places: readonly Place[]): Promise<Regions> {
  return regionsByCodes(
    db,
    places.flatMap(({ regionCode }) => regionCode ?? []),
  );
}

export function townRecorded({ name, region, countries }: MunicipalityView, lang: Lang): NamedTown {
  const inside = region === null ? '' : inLang(region, lang);
  return named(inLang(name, lang), inside, countries.map(({ code }) => countryName(code, lang)).join(' / '));
}

export function townAtPlace(place: Place, regions: Regions, lang: Lang): NamedTown {
  const region = regions.find(({ code }) => code === place.regionCode);
  const inside = region === undefined ? '' : inLang({ ru: region.nameRu, en: region.nameEn }, lang);
  return named(inLang({ ru: place.nameRu, en: place.name }, lang), inside, countryName(place.countryCode, lang));
}

/** «Минск, Минск, Беларусь» says its name twice. */
function named(name: string, region: string, country: string): NamedTown {
  return { name, where: [region === name ? '' : region, country].filter((part) => part !== '').join(', ') };
}
