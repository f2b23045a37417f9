import { editDistance } from '../../platform/i18n/edit-distance.ts';
import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';
import type { Meeting, Place } from './place.ts';
import { bareName } from './typed-forms.ts';

const QUALITY: Readonly<Record<Meeting, number>> = { exact: 100, declined: 88, transliterated: 78, prefix: 60, typo: 50 };

/** A sound that only begins a name's. */
const HALF_HEARD = 30;

/** A hundred times as many people weigh as much as the step from a prefix to a sound. */
const PER_TENFOLD = 8;

/** Worth of a match: how well it fits, then how many people live there. `weight` is 100 × log10 of them, more for a main name. */
export function scoreOf(match: { how: Meeting; weight: number; begun?: boolean }, typed: string): number {
  const inCase = match.how === 'declined' && bareName(typed) !== typed.trim() ? 14 : 0;
  const whole = match.begun === true && match.how === 'transliterated' ? -HALF_HEARD : 0;
  return QUALITY[match.how] + inCase + whole + (PER_TENFOLD * match.weight) / 100;
}

/** Points off for the second slip. */
export function slipsIn(match: { how: Meeting; key: string }, typed: string): number {
  return match.how === 'typo' ? 10 * (editDistance(match.key, nameKey(bareName(typed))) - 1) : 0;
}

/** The name behind a key, and how it was met: a key may also be the sound of a name that is written otherwise. */
export function nameMet(place: Place, { key, how }: { key: string; how: Meeting }): { by: string; how: Meeting } {
  const main = [place.nameRu ?? '', place.name, place.asciiName].filter((name) => name !== '');
  const written = [...main, ...place.alternates].find((name) => nameKey(name) === key);
  if (written !== undefined) return { by: written, how };
  const by = main.find((name) => soundKey(nameKey(name)) === key) ?? place.name;
  return { by, how: how === 'exact' || how === 'declined' ? 'transliterated' : how };
}
