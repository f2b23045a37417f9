import { nameKey, soundKey } from './name-key.ts';
import type { Meeting, Place } from './place.ts';
import { bareName } from './typed-forms.ts';

const QUALITY: Readonly<Record<Meeting, number>> = { exact: 100, declined: 88, transliterated: 78, prefix: 60, typo: 50 };

/** A hundred times as many people weigh as much as the step from a prefix to a sound. */
const PER_TENFOLD = 8;

/** Worth of a match: how well it fits, then how many people live there. `weight` is 100 × log10 of them, more for a main name. */
export function scoreOf(match: { how: Meeting; key: string; weight: number }, typed: string): number {
  const inCase = match.how === 'declined' && bareName(typed) !== typed.trim() ? 14 : 0;
  return QUALITY[match.how] + inCase + (PER_TENFOLD * match.weight) / 100;
}

/** The name of the place that stands behind a key. */
export function metName(place: Place, key: string): string {
  const main = [place.nameRu ?? '', place.name, place.asciiName];
  const names = [...main, ...place.alternates].filter((name) => name !== '');
  return names.find((name) => nameKey(name) === key) ?? main.find((name) => soundKey(nameKey(name)) === key) ?? place.name;
}
