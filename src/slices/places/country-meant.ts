import { nameKey } from '../../platform/i18n/name-key.ts';
import { countryByName } from './countries.ts';

/** What a list of towns means by its column “country”. */
export interface CountryMeant {
  /** ISO code as GeoNames gives it to places. */
  readonly code: string;
  /** A part of the country that was named besides: “England”, “Lower Saxony”. */
  readonly part: string | null;
  /** Codes of islands and other parts with a code of their own: looked at where the country itself has no such name. */
  readonly also: readonly string[];
  /** Countries or regions that sources count to it and GeoNames does not: looked at together with the country. */
  readonly disputed: readonly string[];
}

const NATIONS: Readonly<Record<string, string>> = {
  england: 'England',
  англия: 'England',
  scotland: 'Scotland',
  шотландия: 'Scotland',
  wales: 'Wales',
  уэльс: 'Wales',
  northernireland: 'Northern Ireland',
  севернаяирландия: 'Northern Ireland',
};

/** Sources differ on whose these are; a place is geography, so what a list says does not keep it from being found. */
// biome-ignore format: a table.
const DISPUTED: Readonly<Record<string, readonly string[]>> = {
  RU: ['UA.11', 'UA.20', 'UA.05', 'UA.14', 'UA.26', 'UA.08'], RS: ['XK'], XK: ['RS'], IL: ['PS'], PS: ['IL.06'], MA: ['EH'], EH: ['MA'],
};

// biome-ignore format: a table.
const ALSO: Readonly<Record<string, readonly string[]>> = {
  CN: ['HK', 'MO'], US: ['PR', 'GU', 'VI', 'AS', 'MP'], GB: ['IM', 'JE', 'GG', 'GI', 'FK', 'BM'], FR: ['RE', 'GP', 'MQ', 'GF', 'YT', 'NC', 'PF', 'PM', 'MF', 'BL'],
  DK: ['GL', 'FO'], FI: ['AX'], NL: ['CW', 'AW', 'BQ', 'SX'], NO: ['SJ'],
};

export function countryMeant(typed: string): CountryMeant | null {
  const written = typed.trim();
  const whole = countryByName(written) ?? countryByName(written.replace(/\s*\(.*\)$/, ''));
  if (whole !== null) return meant(whole, NATIONS[nameKey(written)] ?? null);
  const parts = written.split(/[,;/]/).map((part) => part.trim());
  const last = parts.length > 1 ? countryByName(parts.at(-1) ?? '') : null;
  if (last === null) return null;
  const first = parts[0] ?? '';
  const island = countryByName(first);
  return island !== null && island !== last ? meant(island, null) : meant(last, NATIONS[nameKey(first)] ?? first);
}

function meant(code: string, part: string | null): CountryMeant {
  return { code, part, also: ALSO[code] ?? [], disputed: DISPUTED[code] ?? [] };
}
