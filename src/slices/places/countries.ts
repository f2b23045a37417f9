import { nameKey } from '../../platform/i18n/name-key.ts';
import { CODE_OF_THREE_LETTERS } from './country-codes.ts';
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
  southkorea: 'KR', korea: 'KR', кндр: 'KP', молдавия: 'MD', киргизия: 'KG', кыргызстан: 'KG', туркмения: 'TM', чехия: 'CZ',
  czechrepublic: 'CZ', czechia: 'CZ', голландия: 'NL', holland: 'NL', turkey: 'TR', турция: 'TR', macedonia: 'MK', македония: 'MK',
  фрг: 'DE', оаэ: 'AE', uae: 'AE', боснияигерцеговина: 'BA', iran: 'IR', syria: 'SY', vietnam: 'VN', laos: 'LA',
  northernireland: 'GB', севернаяирландия: 'GB', unitedkingdomofgreatbritainandnorthernireland: 'GB', соединенноекоролевство: 'GB',
  greatbritain: 'GB', britain: 'GB', соединенныештаты: 'US', соединенныештатыамерики: 'US', us: 'US', prc: 'CN', peoplesrepublicofchina: 'CN',
  китаи: 'CN', корееискаяреспублика: 'KR', республикакорея: 'KR', republicofkorea: 'KR', севернаякорея: 'KP', dprk: 'KP',
  чешскаяреспублика: 'CZ', словацкаяреспублика: 'SK', slovakrepublic: 'SK', kyrgyzrepublic: 'KG', киргизскаяреспублика: 'KG',
  кыргызскаяреспублика: 'KG', австриискаяреспублика: 'AT', французскаяреспублика: 'FR', итальянскаяреспублика: 'IT',
  турецкаяреспублика: 'TR', азербаиджанскаяреспублика: 'AZ', греческаяреспублика: 'GR', hellenicrepublic: 'GR', turkiye: 'TR', республикатурция: 'TR', formeryugoslavrepublicofmacedonia: 'MK', fyrom: 'MK',
  бывшаяюгославскаяреспубликамакедония: 'MK', bosnia: 'BA', bosniaandhercegovina: 'BA', республикасербская: 'BA', republikasrpska: 'BA',
  republicofireland: 'IE', ireland: 'IE', эире: 'IE', eire: 'IE', ivorycoast: 'CI', cotedivoire: 'CI', берегслоновойкости: 'CI', котдивуар: 'CI',
  capeverde: 'CV', кабоверде: 'CV', easttimor: 'TL', swaziland: 'SZ', свазиленд: 'SZ', burma: 'MM', myanmar: 'MM', бирма: 'MM',
  drcongo: 'CD', democraticrepublicofthecongo: 'CD', демократическаяреспубликаконго: 'CD', congo: 'CG', republicofthecongo: 'CG', конго: 'CG',
  thegambia: 'GM', thebahamas: 'BS', micronesia: 'FM', микронезия: 'FM', palestine: 'PS', stateofpalestine: 'PS', палестина: 'PS', westbank: 'PS',
  northerncyprus: 'CY', северныикипр: 'CY', westernsahara: 'EH', kosovo: 'XK', республикакосово: 'XK', macau: 'MO', macao: 'MO',
  saintvincentandthegrenadines: 'VC', federatedstatesofmicronesia: 'FM', hongkong: 'HK', abkhazia: 'GE', абхазия: 'GE', southossetia: 'GE', южнаяосетия: 'GE', transnistria: 'MD', приднестровье: 'MD',
  moldavia: 'MD', молдова: 'MD', moldova: 'MD', byelorussia: 'BY', belorussia: 'BY', surinam: 'SR', holysee: 'VA', vatican: 'VA', ватикан: 'VA',
  туркменистан: 'TM', саудовскаяаравия: 'SA', южноафриканскаяреспублика: 'ZA', юар: 'ZA', тайвань: 'TW', taiwan: 'TW',
  reunion: 'RE', georgiacountry: 'GE', грузия: 'GE', шриланка: 'LK', филиппины: 'PH', доминиканскаяреспублика: 'DO', нидерланды: 'NL',
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

/** Words around a country's name in its official form. */
const OFFICIAL =
  /^(?:the |in )?(?:(?:federal|people.?s|democratic|socialist|islamic|arab|oriental|bolivarian|plurinational|hashemite) )*(?:republic|kingdom|state|states|sultanate|principality|commonwealth|union|grand duchy) of (?:the )?|^(?:(?:федеративная|народная|демократическая|социалистическая|исламская|арабская) )*(?:республика|королевство|государство|княжество|султанат|великое герцогство) /iu;

/** ISO code of a country by its code or by its name as typed, in Russian (any case) or English; null if it is none. */
export function countryByName(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && names.en.of(code) !== undefined) return code === 'UK' ? 'GB' : code;
  const ofThree = CODE_OF_THREE_LETTERS.get(code);
  if (ofThree !== undefined) return ofThree;
  const plain = typed.trim().replace(/^(.+), ((?:[a-z]+ )*republic of)$/i, '$2 $1');
  return keyedCountry(plain) ?? keyedCountry(asCldr(plain)) ?? keyedCountry(asCldr(plain.replace(OFFICIAL, '')));
}

/** CLDR writes “Bosnia & Herzegovina” and “St. Lucia”. */
function asCldr(name: string): string {
  return name.replace(/ and /g, ' & ').replace(/^Saint /, 'St. ');
}

function keyedCountry(typed: string): string | null {
  codesByKey ??= countryKeys();
  for (const { key } of typedKeys(typed)) {
    const found = codesByKey.get(key);
    if (found !== undefined) return found;
  }
  return null;
}
