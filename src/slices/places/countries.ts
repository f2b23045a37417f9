import { nameKey } from './name-key.ts';
import { typedKeys } from './typed-forms.ts';

export type NameLanguage = 'ru' | 'en';

const names = {
  ru: new Intl.DisplayNames('ru', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** Name of a country by its ISO code; the code itself where there is none. */
export function countryName(code: string, language: NameLanguage): string {
  return (/^[A-Z]{2}$/.test(code) ? names[language].of(code) : undefined) ?? code;
}

/** Names in daily use that differ from those of CLDR. */
// biome-ignore format: a table.
const ALSO: Readonly<Record<string, string>> = {
  рф: 'RU', российскаяфедерация: 'RU', russianfederation: 'RU', белоруссия: 'BY', республикабеларусь: 'BY', белорусь: 'BY',
  сша: 'US', usa: 'US', unitedstatesofamerica: 'US', америка: 'US', великобритания: 'GB', англия: 'GB', uk: 'GB', england: 'GB',
  шотландия: 'GB', scotland: 'GB', уэльс: 'GB', wales: 'GB', китаискаянароднаяреспублика: 'CN', кнр: 'CN', корея: 'KR', южнаякорея: 'KR',
  southkorea: 'KR', кндр: 'KP', северныикореи: 'KP', молдавия: 'MD', киргизия: 'KG', кыргызстан: 'KG', туркмения: 'TM', чехия: 'CZ',
  czechrepublic: 'CZ', czechia: 'CZ', голландия: 'NL', holland: 'NL', turkey: 'TR', турция: 'TR', macedonia: 'MK', македония: 'MK',
  фрг: 'DE', оаэ: 'AE', uae: 'AE', боснияигерцеговина: 'BA', iran: 'IR', syria: 'SY', vietnam: 'VN', laos: 'LA',
};

let codesByKey: ReadonlyMap<string, string> | undefined;

function countryKeys(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const current = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    for (const language of current ? (['ru', 'en'] as const) : []) {
      const name = names[language].of(code);
      if (name !== undefined && !codes.has(nameKey(name))) codes.set(nameKey(name), code);
    }
  }
  for (const [key, code] of Object.entries(ALSO)) codes.set(key, code);
  return codes;
}

/** ISO code of a country by its code or by its name as typed, in Russian (any case) or English; null if it is none. */
export function countryByName(typed: string): string | null {
  const code = typed.trim();
  if (/^[A-Z]{2}$/.test(code) && names.en.of(code) !== undefined) return code;
  codesByKey ??= countryKeys();
  for (const { key } of typedKeys(typed)) {
    const found = codesByKey.get(key);
    if (found !== undefined) return found;
  }
  return null;
}
