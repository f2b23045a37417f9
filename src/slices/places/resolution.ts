import type { Place } from './place.ts';

export const WHYS_NOT = [
  'no-name',
  'not-a-town',
  'no-such-country',
  'no-such-name',
  'wrong-country',
  'wrong-region',
  'ambiguous',
  'unsure',
] as const;

export type WhyNot = (typeof WHYS_NOT)[number];

/**
 * How a candidate's name was met; `spelt`: as the main one in another transliteration, Pervomaisk for Pervomaysk; `longer`: as the
 * beginning of the main one, Neustadt of Neustadt in Holstein; `begun`: as the beginning of its word, Lund of Lundamo.
 */
export type Met = 'main' | 'spelt' | 'longer' | 'begun' | 'alternate' | 'declined' | 'sound';

export interface Candidate {
  readonly place: Place;
  readonly met: Met;
  /** The name that was met is the main one in another spelling, or longer or shorter by a word. */
  readonly alike: boolean;
  /** Fits all that was said of where it is; null where nothing that was said is understood. */
  readonly fits: boolean | null;
}

export type Resolution =
  | { readonly placeId: number; readonly why: 'only-one' | 'region' | 'largest' }
  | { readonly placeId: null; readonly why: WhyNot; readonly candidates: readonly Place[] };

export interface Asked {
  /** Somebody said more than the country of where it is. */
  readonly said: boolean;
  /** In words that nothing here knows. */
  readonly whereUnknown: boolean;
  /** Regions of the country that are called as the place is. */
  readonly namesakes: readonly string[];
}

/** Weight of a name that is not the main one, beside the same number of people: Austin was once called Waterloo. */
const BY_NAME: Readonly<Record<Met, number>> = {
  main: 1,
  spelt: 0.8,
  longer: 0.5,
  begun: 0.2,
  alternate: 0.04,
  declined: 0.5,
  sound: 0.25,
};
const SAME_PLACE_KM = 12;
/** As many times more people as make one of two namesakes the one that is meant. */
const DOMINATES = 6;
/** Where the other one is called so by another name only. */
const DOMINATES_BY_NAME = 3;
/** Where the other one is a city too, whose partners are in such lists as well. */
const DOMINATES_A_CITY = 10;
const A_CITY = 15_000;
/** Below it a list may just as well mean a namesake that the gazetteer does not have. */
const LARGE_ENOUGH = 5000;
const LARGE_ENOUGH_BESIDE_OTHER_NAMES = 4000;
const DOMINATES_WHERE_UNKNOWN = 40;
const SEATS_ARE_MARKED = new Set(['IT', 'ES']);
const MOST_TO_ASK = 5;

/** Which of the places with this name is meant, if it is clear. Rather none than a wrong one. */
export function resolve(candidates: readonly Candidate[], asked: Asked): Resolution {
  const fitting = candidates.filter(({ fits }) => fits !== false);
  const [heaviest, ...others] = fitting.toSorted((a, b) => weight(b) - weight(a));
  if (heaviest === undefined) return notResolved('wrong-region', candidates);
  const isElsewhere = ({ place }: Candidate) => kilometresBetween(place, heaviest.place) > SAME_PLACE_KM;
  const rivals = others.filter(isElsewhere);
  // GeoNames has some cities twice: as a seat, which bears the name, and as what was there before.
  const top = [heaviest, ...others].find((one) => one.met === 'main' && !isElsewhere(one)) ?? heaviest;
  if (top.fits !== true && isOvershadowed(top, asked.namesakes)) return notResolved('unsure', [top, ...rivals]);
  if (rivals.length === 0) {
    if (isDoubtful(top, asked)) return notResolved('unsure', [top]);
    return { placeId: top.place.id, why: top.fits === true && candidates.length > fitting.length ? 'region' : 'only-one' };
  }
  return rivals.every((rival) => dominates(top, rival, asked)) && !isNamedMoreExactly(rivals, top)
    ? { placeId: top.place.id, why: 'largest' }
    : notResolved('ambiguous', [top, ...rivals]);
}

/** «Rostov» is more likely the town of that name than Rostov-na-Donu, and one must ask. */
function isNamedMoreExactly(rivals: readonly Candidate[], top: Candidate): boolean {
  return top.met !== 'main' && rivals.some(({ place, met }) => met === 'main' && place.population >= LARGE_ENOUGH);
}

function dominates(top: Candidate, second: Candidate, { whereUnknown }: Asked): boolean {
  if (isChineseTownship(top.place) && top.fits !== true) return false;
  const byNameAlone = second.met === 'alternate' && top.met === 'main';
  if (top.place.population < (byNameAlone ? LARGE_ENOUGH_BESIDE_OTHER_NAMES : LARGE_ENOUGH) && !isSeat(top.place)) return false;
  if (byNameAlone) return weight(top) >= DOMINATES_BY_NAME * weight(second);
  const needed = (second.met === 'main' || second.met === 'longer') && peopleOf(second.place) >= A_CITY ? DOMINATES_A_CITY : DOMINATES;
  return weight(top) >= (whereUnknown ? DOMINATES_WHERE_UNKNOWN : needed) * weight(second);
}

const A_CHINESE_CITY = 50_000;

/**
 * GeoNames names Chinese cities and counties by their seats, and these are often called otherwise: Panjin by Panshan, Chibi by Puqi. What it
 * has under the name itself is then a township at the other end of the country.
 */
function isChineseTownship({ countryCode, featureCode, population }: Place): boolean {
  if (countryCode !== 'CN') return false;
  return featureCode === 'PPLA4' || (!/^PPL(?:C|A)/.test(featureCode) && population < A_CHINESE_CITY);
}

function isSeat({ featureCode }: Place): boolean {
  return /^PPL(?:C|A2?)$/.test(featureCode);
}

export function notResolved(why: WhyNot, candidates: readonly Candidate[]): Resolution {
  return { placeId: null, why, candidates: candidates.slice(0, MOST_TO_ASK).map(({ place }) => place) };
}

function isDoubtful({ place, met, fits, alike }: Candidate, { said, whereUnknown }: Asked): boolean {
  if (fits === true && said) return false;
  if (place.featureCode === 'PPLX' || isChineseTownship(place)) return true;
  if (met === 'begun') return place.population < LARGE_ENOUGH && !/^PPL(?:C|A)/.test(place.featureCode);
  if (met === 'alternate' && !alike) return place.population < LARGE_ENOUGH;
  if (met === 'sound') return place.population < 1000;
  return (met !== 'main' || whereUnknown) && peopleOf(place) < 1000;
}

/** Where a region has this name, Kocaeli or Selenge, its seat may be meant, but no village that is called so as well. */
function isOvershadowed({ place, met, alike }: Candidate, regions: readonly string[]): boolean {
  if (regions.length === 0) return false;
  // Fujian is not Fuyang in Anhui, though that is a seat as well.
  if (met !== 'main' && place.featureCode === 'PPLA2' && !regions.includes(place.regionCode ?? '')) return true;
  if (isSeat(place)) return false;
  return (met === 'alternate' && !alike) || !regions.includes(place.regionCode ?? '');
}

function weight({ place, met }: Candidate): number {
  return peopleOf(place) * BY_NAME[met] * rank(place);
}

/** GeoNames leaves the number of many seats out. */
function peopleOf({ population, featureCode }: Place): number {
  if (population > 0) return Math.max(population, 200);
  if (featureCode === 'PPLA' || featureCode === 'PPLC') return 50_000;
  if (featureCode === 'PPLA2') return 20_000;
  return featureCode === 'PPLA3' ? 5000 : 500;
}

function rank({ featureCode, countryCode }: Place): number {
  if (featureCode === 'PPLC') return 10;
  // A state's capital is often not its best-known city.
  if (featureCode === 'PPLA') return countryCode === 'US' ? 1.5 : 3;
  if (featureCode === 'PPLX') return 0.2;
  // In these countries every municipality has a seat, and what is none is a part of one.
  if (featureCode === 'PPL' && SEATS_ARE_MARKED.has(countryCode)) return 0.05;
  return /^PPL[HQWL]$|^PPLCH$/.test(featureCode) ? 0.1 : 1;
}

export function kilometresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180;
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  return 6371 * Math.hypot(x, (b.lat - a.lat) * radians);
}
