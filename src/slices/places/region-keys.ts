import { nameKey } from '../../platform/i18n/name-key.ts';
import { typedKeys } from './typed-forms.ts';

const KIND_WORDS =
  /(?:^|(?<=[\s-]))(?:автономн(?:ая|ый|ой|ого)|област[ьи]|кра[йяюе]|республик[аиу]|округ[ае]?|район[ае]?|уезд|велаят|штата?|земл[яие]|провинци[яи]|воеводств[оа]|префектур[аы]|кантона?|графств[оа]|обл\.?|респ\.?|oblast'?|kra[iy]|republic|region|province|department|governorate|prefecture|voivodeship|county|district|municipality|voblasc.?|oblisi|raionul|rayon|of|the|state)(?=[\s,.]|$)\.?/giu;

/** What tells a region from others: «Амурская» of «Амурская область»; the whole name where nothing is left. */
function withoutKind(name: string): string {
  const rest = name.replace(KIND_WORDS, ' ').replace(/\s+/g, ' ').trim();
  return rest === '' ? name : rest;
}

/** Keys by which a region is found, of all its names. */
export function regionKeys(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [nameKey(name), nameKey(withoutKind(name)), ...name.split(/ — |[()]/).map(nameKey)]))].filter(
    (key) => key !== '',
  );
}

/** Keys of a region as typed, in any case: «Амурской области», `Amur`. */
export function typedRegionKeys(typed: string): readonly string[] {
  return [...new Set([typed, withoutKind(typed)].flatMap((form) => typedKeys(form).map(({ key }) => key)))];
}
