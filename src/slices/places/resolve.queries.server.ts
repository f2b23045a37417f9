import type { Database } from '../../platform/db/database.ts';
import { countryByName } from './countries.ts';
import { type CountryMeant, countryMeant } from './country-meant.ts';
import { districtsByName } from './districts.server.ts';
import { editDistance } from './edit-distance.ts';
import { regionsByName } from './gazetteer-source.server.ts';
import { type AskPlaces, askDirectly, askTogether } from './keyed-places.queries.server.ts';
import { nameKey, soundKey } from './name-key.ts';
import type { Place } from './place.ts';
import { type Candidate, kilometresBetween, type Met, notResolved, type Resolution, resolve } from './resolution.ts';
import { typedKeys } from './typed-forms.ts';
import { writtenPlace } from './written-place.ts';

export interface PlaceAsWritten {
  readonly name: string;
  /** ISO code, or a name in Russian or English. */
  readonly country: string;
  readonly region?: string | undefined;
}

type Named = Omit<Candidate, 'fits'>;

type Fits = (one: Named) => boolean;

/** Regions have codes of letters, too. */
const LONGEST_CODE = 3;
/** How far from the middle of a city its parts may be. */
const PART_OF_A_CITY_KM = 20;

/** The place of the gazetteer that a line of a list means, or why none: at most four bounded statements. */
export function resolvePlace(db: Pick<Database, 'select'>, written: PlaceAsWritten): Promise<Resolution> {
  return resolveBy(askDirectly(db), written);
}

/** The places of many lines at once, with the statements of one; it remembers places that it has seen. */
export function placesResolver(
  db: Pick<Database, 'select' | 'execute'>,
): (lines: readonly PlaceAsWritten[]) => Promise<readonly Resolution[]> {
  const ask = askTogether(db);
  return (lines) => Promise.all(lines.map((line) => resolveBy(ask, line)));
}

async function resolveBy(ask: AskPlaces, { name, country, region }: PlaceAsWritten): Promise<Resolution> {
  const meant = countryMeant(country);
  const written = writtenPlace(name, meant?.code ?? '');
  if (written.kind !== 'town') return notResolved(written.kind, []);
  if (meant === null) return notResolved('no-such-country', []);
  const said = [...written.where, region ?? ''].some((words) => words.trim() !== '');
  const besides = [...(region ?? '').split(/[,;]/), meant.part ?? ''];
  const wholes =
    written.where.length === 0 ? [] : (await placesOfCountry(ask, [[written.whole]], meant)).filter(({ met }) => met === 'main');
  if (wholes.length === 0 && written.where.length > 0 && (await isDistrict(written.whole, meant.code)))
    return notResolved('not-a-town', []);
  const where = await whereMeant(ask, wholes.length > 0 ? besides : [...written.where, ...besides], meant.code);
  if (where === null) return notResolved('wrong-country', []);
  const named = wholes.length > 0 ? wholes : await placesOfCountry(ask, written.names, meant);
  if (named.length === 0) return notFound(ask, written.names);
  const whereUnknown = where.unknown && where.fits.length === 0;
  const candidates = named.map(
    (one): Candidate => ({
      ...one,
      fits: where.fits.length === 0 ? (wholes.length > 0 ? true : null) : where.fits.every((holds) => holds(one)),
    }),
  );
  return resolve(candidates, { said, whereUnknown, namesakes: regionsCalled(written.names, meant.code) });
}

function regionsCalled(names: readonly (readonly string[])[], country: string): readonly string[] {
  const whole = (names[0] ?? []).filter((name) => nameKey(name).length > LONGEST_CODE);
  return whole.flatMap((name) => regionsByName(name, country));
}

/** “Newry, Mourne and Down” is no Newry. */
async function isDistrict(whole: string, country: string): Promise<boolean> {
  return / and | & |, /.test(whole) && (await districtsByName(whole, country)).length > 0;
}

async function placesOfCountry(ask: AskPlaces, names: readonly (readonly string[])[], meant: CountryMeant) {
  for (const within of [[meant.code, ...meant.disputed], meant.also]) {
    const countries = [...new Set(within.map((one) => one.slice(0, 2)))];
    const named = countries.length === 0 ? [] : await placesNamed(ask, names, countries);
    const inside = named.filter(({ place: one }) => within.some((code) => one.countryCode === code || one.regionCode === code));
    if (inside.length > 0) return inside;
  }
  return [];
}

async function notFound(ask: AskPlaces, names: readonly (readonly string[])[]): Promise<Resolution> {
  const elsewhere = (await placesNamed(ask, names.slice(0, 2), null)).filter(({ met }) => met === 'main');
  return notResolved(
    elsewhere.length > 0 ? 'wrong-country' : 'no-such-name',
    elsewhere.map((one) => ({ ...one, fits: null })),
  );
}

/** What was said of where it is, as conditions; null where it names another country. */
async function whereMeant(ask: AskPlaces, said: readonly string[], country: string) {
  const fits: Fits[] = [];
  let unknown = false;
  for (const words of said.map((one) => one.trim()).filter((one) => one !== '')) {
    const regions = regionsByName(words, country);
    const named = regions.length > 0 ? null : countryByName(words);
    if (named === country) continue;
    const districts = await districtsByName(words, country);
    const cities = (await placesNamed(ask, [[words]], [country])).filter(({ met }) => met === 'main');
    if (regions.length + districts.length + cities.length > 0) {
      const isItself = ({ place: one, met }: Named) =>
        met !== 'main' && regions.length === 0 && cities.some((city) => city.place.id === one.id);
      const isInside = ({ place: one }: Named) =>
        regions.includes(one.regionCode ?? '') ||
        districts.includes(one.districtCode ?? '') ||
        cities.some(({ place: city }) => isPartOf(one, city));
      // Of a part of a city that the gazetteer does not have, the city often bears the name among its own.
      fits.push((one) => !isItself(one) && isInside(one));
    } else if (named !== null || regionsByName(words).length > 0) return null;
    else unknown = true;
  }
  return { fits, unknown };
}

/** Places of these countries with one of the names: those of the first way to understand it that is a name at all. */
async function placesNamed(
  ask: AskPlaces,
  ways: readonly (readonly string[])[],
  countries: readonly string[] | null,
): Promise<readonly Named[]> {
  const steps = keysByStep(ways);
  const keys = [...new Set(steps.flatMap((step) => step.keys))];
  if (keys.length === 0) return [];
  const rows = await ask(keys, countries);
  for (const { how, keys: wanted } of steps) {
    const met = new Map<number, Named>();
    for (const { key, place: one } of rows.filter((row) => wanted.includes(row.key))) {
      const by = metBy(one, key, how, ways);
      if (by !== null && met.get(one.id)?.met !== 'main') met.set(one.id, { place: one, met: by, alike: isAlike(one, key) });
    }
    if (met.size > 0) return [...met.values()];
  }
  return [];
}

interface Step {
  readonly how: 'exact' | 'declined' | 'sound';
  readonly keys: readonly string[];
}

function keysByStep(ways: readonly (readonly string[])[]): readonly Step[] {
  const exact = ways.map((names): Step => ({ how: 'exact', keys: names.map(nameKey) }));
  const all = ways.flat().flatMap((name) => typedKeys(name));
  const declined = all.filter(({ how }) => how === 'declined').map(({ key }) => key);
  const sound = ways.flat().flatMap((name) => soundKey(nameKey(name)) ?? []);
  return [...exact, { how: 'declined', keys: declined }, { how: 'sound', keys: sound }];
}

function isPartOf(one: Place, city: Place): boolean {
  return city.id !== one.id && kilometresBetween(city, one) <= PART_OF_A_CITY_KM;
}

/** Neustadt in Holstein begins with Neustadt, Supetarska Draga does not with Supetar. */
function beginsWith(name: string, key: string): boolean {
  const words = name.split(/[ -]/);
  return words.some((_, index) => nameKey(words.slice(0, index).join('')) === key);
}

/** Çiğli is another town than Çığlı; who writes no accents at all may mean either. */
function hasOtherAccents(written: string, name: string): boolean {
  if (!/[^ -~]/.test(written) || !/[^ -~]/.test(name) || nameKey(written) !== nameKey(name)) return false;
  return letters(written) !== letters(name);
}

/** Romanian is written with cedillas and with commas below. */
function letters(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u0327/g, '\u0326')
    .replace(/[^\p{L}\p{M}]/gu, '');
}

function isAlike(one: Place, key: string): boolean {
  const sound = soundKey(key) ?? key;
  return [one.name, one.asciiName].some((name) => {
    const main = soundKey(nameKey(name)) ?? nameKey(name);
    return main.includes(sound) || sound.includes(main) || editDistance(main, sound) <= Math.max(2, main.length / 4);
  });
}

function metBy(one: Place, key: string, how: Step['how'], ways: readonly (readonly string[])[]): Met | null {
  const main = [one.name, one.asciiName, one.nameRu ?? ''].map(nameKey);
  if (how === 'sound') return main.some((name) => soundKey(name) === key) ? 'sound' : null;
  if (how === 'declined') return main.includes(key) ? 'declined' : null;
  if (main.includes(key)) return ways.flat().some((name) => nameKey(name) === key && hasOtherAccents(name, one.name)) ? 'sound' : 'main';
  if (!one.alternates.some((name) => nameKey(name) === key)) return null;
  if (soundKey(nameKey(one.asciiName)) === (soundKey(key) ?? '')) return 'spelt';
  if ([one.name, one.asciiName].some((name) => beginsWith(name, key))) return 'longer';
  return nameKey(one.name).startsWith(key) ? 'begun' : 'alternate';
}
