import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';

export interface NamedPlace {
  readonly name: string;
  readonly asciiName: string;
  readonly nameRu: string | null;
  readonly alternates: readonly string[];
  readonly population: number;
}

export interface WeighedKey {
  readonly key: string;
  readonly weight: number;
}

const MAIN_NAME_BONUS = 150;
/** Airports' codes stand among the names. */
const CODE = /^[A-Z]{3}$/;

/** All keys of a place, each once, the main names' first. */
export function keysOf(place: NamedPlace): readonly WeighedKey[] {
  const weight = Math.round(100 * Math.log10(place.population + 1));
  const keys = new Map<string, number>();
  const add = (key: string | null, bonus: number) => {
    if (key !== null && key !== '' && !keys.has(key)) keys.set(key, Math.max(0, weight + bonus));
  };
  const main = [place.nameRu ?? '', place.name, place.asciiName].map(nameKey);
  for (const key of main) add(key, MAIN_NAME_BONUS);
  for (const key of main) add(soundKey(key), MAIN_NAME_BONUS);
  for (const alternate of place.alternates) add(nameKey(alternate), CODE.test(alternate) ? -MAIN_NAME_BONUS : 0);
  return [...keys].map(([key, weighed]) => ({ key, weight: weighed }));
}
