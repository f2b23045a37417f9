/** The country that a page in this language is likeliest to be written in. */
export const HOMES: Readonly<Record<string, string>> = { ru: 'RU', be: 'BY', uk: 'UA', pl: 'PL', de: 'DE', fr: 'FR', kk: 'KZ', ky: 'KG' };

export function homeOf(language: string): string | null {
  return HOMES[language] ?? null;
}
