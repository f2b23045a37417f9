/** Offices and bodies that only some countries have, with the ISO codes of these. */
// biome-ignore format: a table.
const COUNTRIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^аким/, ['KZ', 'KG']],
  [/^маслихат/, ['KZ']],
  [/^хоким/, ['UZ', 'TJ']],
  [/^кмет/, ['BG']],
  [/^(?:горисполком|райисполком|мингорисполком)/, ['BY']],
  [/^(?:бургомистр|обер-бургомистр)/, ['DE', 'AT', 'PL', 'CZ', 'NL']],
  [/^хурал/, ['MN']],
];

/** The countries that an office or a body tells; empty if it is of many. Lower case. */
export function countriesOfOffice(word: string): readonly string[] {
  return COUNTRIES.find(([pattern]) => pattern.test(word))?.[1] ?? [];
}
