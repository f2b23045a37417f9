import type { Database } from '../../platform/db/database.ts';
import { municipalitiesNamed } from '../municipalities/index.server.ts';
import { lookUpPlaces, placesResolver } from '../places/index.server.ts';
import { countryByName, type Resolution } from '../places/index.ts';
import { decisionKey, decisionsFor } from './decision-queries.server.ts';
import type { NameState } from './input.ts';
import { type FoundMeaning, writeMeanings } from './name-rows.server.ts';
import type { ImportFileRow, ImportNameRow } from './queries.server.ts';
import { isWrongCell } from './rules.ts';

type Name = Pick<ImportNameRow, 'key' | 'name' | 'country' | 'region'>;

const MOST_CANDIDATES = 8;
/** The gazetteer has no villages below five hundred: one of a rare name may have a namesake there. */
const KNOWN_ENOUGH = 5000;

/** Finds what names mean: as people decided before, as the gazetteer has them, as the register does; else they wait in the queue. */
export function meaningsFinder(db: Database, file: Pick<ImportFileRow, 'id' | 'keptBy'>): (names: readonly Name[]) => Promise<void> {
  const resolve = placesResolver(db);
  return async (names) => {
    const decided = await decisionsFor(db, file.keptBy, names);
    const open = names.filter((name) => !decided.has(decisionKey(name)));
    const located = open.filter(({ country }) => country !== '');
    const resolutions = await resolve(located.map(({ name, country, region }) => ({ name, country, region })));
    const found = new Map(located.map((name, at) => [name.key, ofResolution(resolutions[at])]));
    for (const name of open.filter(({ country }) => country === '')) found.set(name.key, await withoutCountry(db, name));
    const named = await municipalitiesNamed(
      db,
      open.filter((name) => mayBeOfTheRegister(name, found.get(name.key))),
    );
    const meanings = names.map((name): FoundMeaning => {
      const before = decided.get(decisionKey(name));
      if (before !== undefined) return { key: name.key, ...before };
      const municipalityId = named.get(name.key);
      if (municipalityId !== undefined) return { ...resolved(name.key, 'register'), municipalityId, why: 'register' };
      return { ...resolved(name.key, 'resolver'), ...found.get(name.key) };
    });
    await writeMeanings(db, file.id, meanings);
  };
}

const NOT_OF_THE_GAZETTEER = new Set<string | null>(['no-such-name', 'not-a-town', 'wrong-country']);

/**
 * The register answers for what the gazetteer does not have: a district, a town of which some source says another country. Of several
 * places the register has the one that some other row meant: it says nothing of this one.
 */
function mayBeOfTheRegister({ country }: Name, found: Omit<FoundMeaning, 'key'> | undefined): boolean {
  if (found === undefined || found.state !== 'queued' || !NOT_OF_THE_GAZETTEER.has(found.why)) return false;
  return country === '' || countryByName(country) !== null;
}

function resolved(key: string, decidedBy: string): FoundMeaning {
  return { key, state: 'resolved', placeId: null, municipalityId: null, why: null, candidates: null, decidedBy };
}

function ofResolution(resolution: Resolution | undefined): Omit<FoundMeaning, 'key'> {
  if (resolution === undefined) throw new Error('a name was not answered');
  const { placeId, why } = resolution;
  if (placeId !== null) return { state: 'resolved', placeId, municipalityId: null, why, candidates: null, decidedBy: 'resolver' };
  const state: NameState = isWrongCell(why) ? 'refused' : 'queued';
  const candidates = resolution.candidates.map(({ id }) => id);
  return { state, placeId: null, municipalityId: null, why, candidates, decidedBy: null };
}

/** Of a name alone nobody can say where it is: it is known only where one place in the world is called so. */
async function withoutCountry(db: Database, { name, region }: Name): Promise<Omit<FoundMeaning, 'key'>> {
  const found = await lookUpPlaces(db, { q: name, region: region === '' ? undefined : region, limit: MOST_CANDIDATES });
  const exact = found.filter(({ how }) => how === 'exact');
  const only = exact.length === 1 && (exact[0]?.place.population ?? 0) >= KNOWN_ENOUGH ? (exact[0]?.place.id ?? null) : null;
  const candidates = (exact.length > 0 ? exact : found).map(({ place }) => place.id);
  const why = found.length === 0 ? 'no-such-name' : 'ambiguous';
  return only === null
    ? { state: 'queued', placeId: null, municipalityId: null, why, candidates, decidedBy: null }
    : { state: 'resolved', placeId: only, municipalityId: null, why: 'only-one', candidates: null, decidedBy: 'resolver' };
}
