import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { editDistance } from '../../platform/i18n/edit-distance.ts';
import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';
import { oneSlipAway } from '../../platform/i18n/typos.ts';
import { countryByName } from './countries.ts';
import { regionsByName } from './gazetteer-source.server.ts';
import type { FoundPlace, Meeting, Place, PlaceLookUp, Region } from './place.ts';
import { nameMet, scoreOf, slipsIn } from './ranking.ts';
import { place, placeKey, region } from './tables.server.ts';
import { bareName, readings, typedKeys } from './typed-forms.ts';

interface Candidate {
  readonly placeId: number;
  readonly key: string;
  readonly weight: number;
  readonly how: Meeting;
  /** Only the beginning of the key was typed. */
  readonly begun?: boolean;
}

/** Where a place must be; null asks nothing. */
interface Where {
  readonly countries: readonly string[] | null;
  readonly regions: readonly string[] | null;
}

/** Enough rows of one kind to rank, few enough to fetch. */
const MOST_ROWS = 60;
const SHORTEST_WITH_TWO_SLIPS = 6;
/** Read beyond the limit, for those that turn out to be met by their sound only. */
const SPARE = 10;

/** Places that may be meant by what was typed, the likeliest first. At most five statements, each bounded. */
export async function lookUpPlaces(db: Database, wanted: PlaceLookUp): Promise<readonly FoundPlace[]> {
  const { where, name } = await understood(db, wanted);
  const keys = typedKeys(name);
  if (keys.length === 0) return [];
  const candidates = await matchesByKey(db, keys, where);
  const strict = new Set(candidates.map(({ placeId }) => placeId));
  if (strict.size < wanted.limit) candidates.push(...(await matchesByPrefix(db, name, where)));
  if (!candidates.some((candidate) => isSure(candidate, name))) {
    const slips = await matchesBySlip(db, name, where);
    candidates.push(...(slips.length > 0 ? slips : await matchesNearby(db, name, where)));
  }
  return answer(db, name, candidates, wanted.limit);
}

/** Cyrillic that only sounds like a name written otherwise is as likely a slip. */
function isSure({ how, begun }: Candidate, name: string): boolean {
  return how !== 'transliterated' || (begun !== true && !/\p{Script=Cyrillic}/u.test(name));
}

/** Which reading of the typed words to follow: the plain one if it is a name, else the first whose place words name a region or a country. */
async function understood(db: Database, wanted: PlaceLookUp): Promise<{ where: Where; name: string }> {
  const countries = wanted.country === undefined ? null : [wanted.country];
  const anywhere: Where = { countries, regions: null };
  if (wanted.region !== undefined) return { name: wanted.q, where: named(wanted.region, countries) ?? anywhere };
  const all = readings(wanted.q);
  for (const reading of all) {
    const where = reading.where === null ? null : named(reading.where, countries);
    if (where !== null)
      return all[0]?.where === null && (await isAName(db, all[0].name))
        ? { name: all[0].name, where: anywhere }
        : { name: reading.name, where };
  }
  return { name: all[0]?.name ?? '', where: anywhere };
}

async function isAName(db: Database, name: string): Promise<boolean> {
  const keys = typedKeys(name).map(({ key }) => key);
  const rows = await db.select({ one: sql`1` }).from(placeKey).where(inArray(placeKey.key, keys)).limit(1);
  return rows.length > 0;
}

function named(typed: string, countries: Where['countries']): Where | null {
  const country = countryByName(typed);
  if (country !== null) return { countries: countries ?? [country], regions: null };
  const regions = regionsByName(typed).filter((code) => countries === null || countries.includes(code.slice(0, 2)));
  return regions.length === 0 ? null : { countries, regions };
}

async function matchesByKey(db: Database, keys: ReturnType<typeof typedKeys>, where: Where): Promise<Candidate[]> {
  const hows = new Map(keys.map(({ key, how }) => [key, how]));
  const rows = await matches(db, inArray(placeKey.key, [...hows.keys()]), where);
  return rows.map((row) => ({ ...row, how: hows.get(row.key) ?? 'exact' }));
}

async function matchesByPrefix(db: Database, name: string, where: Where): Promise<Candidate[]> {
  const key = nameKey(bareName(name));
  const sound = soundKey(key);
  if (key.length < 2) return [];
  const starts = sound === null || sound === key || sound.length < 3 ? [key] : [key, sound];
  const rows: Candidate[] = [];
  for (const start of starts) {
    for (const row of await matches(db, startsWith(start), where))
      rows.push({ ...row, how: start === key ? 'prefix' : 'transliterated', begun: true });
  }
  return rows;
}

/** Two letters begin tens of thousands of keys: an index keeps the heaviest of them in order. */
function startsWith(start: string): SQL {
  return start.length > 2 ? keysFrom(start) : sql`left(${placeKey.key}, 2) = ${start} and ${placeKey.weight} >= 400`;
}

function keysFrom(start: string): SQL {
  return sql`${placeKey.key} ~>=~ ${start} and ${placeKey.key} ~<~ ${`${start}\u{10FFFF}`}`;
}

async function matchesBySlip(db: Database, name: string, where: Where): Promise<Candidate[]> {
  const key = nameKey(bareName(name));
  const rows = await matches(db, sql`${placeKey.key} = any(${sql.param(oneSlipAway(key))}::text[])`, where);
  return rows.map((row) => ({ ...row, how: 'typo' }));
}

/** Names with the same beginning, about as long and at most two slips away: long words suffer more than one. */
async function matchesNearby(db: Database, name: string, where: Where): Promise<Candidate[]> {
  const key = nameKey(bareName(name));
  if (key.length < SHORTEST_WITH_TWO_SLIPS) return [];
  const beginning = keysFrom(key.slice(0, /^[а-я]/.test(key) ? 2 : 3));
  const length = sql`length(${placeKey.key}) between ${key.length - 2} and ${key.length + 2}`;
  const rows = await matches(db, sql`${beginning} and ${length}`, where, sql`similarity(key, ${key}) desc, weight desc`);
  return rows.filter((row) => editDistance(row.key, key) <= 2).map((row) => ({ ...row, how: 'typo' }));
}

/** With a region: its places, or where it has none those of the country or of anywhere. */
async function matches(db: Database, condition: SQL, where: Where, order: SQL = sql`weight desc nulls last`) {
  const columns = { placeId: placeKey.placeId, key: placeKey.key, weight: placeKey.weight };
  const inCountry = where.countries === null ? undefined : inArray(placeKey.countryCode, [...where.countries]);
  if (where.regions !== null) {
    const rows = await db
      .select(columns)
      .from(placeKey)
      .innerJoin(place, eq(place.id, placeKey.placeId))
      .where(and(condition, inCountry, inArray(place.regionCode, [...where.regions])))
      .orderBy(order)
      .limit(MOST_ROWS);
    if (rows.length > 0) return rows;
  }
  return db.select(columns).from(placeKey).where(and(condition, inCountry)).orderBy(order).limit(MOST_ROWS);
}

async function answer(db: Database, name: string, candidates: readonly Candidate[], limit: number): Promise<readonly FoundPlace[]> {
  const best = new Map<number, Candidate & { score: number }>();
  for (const candidate of candidates) {
    const score = scoreOf(candidate, name);
    if (score > (best.get(candidate.placeId)?.score ?? 0)) best.set(candidate.placeId, { ...candidate, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.placeId - b.placeId).slice(0, limit + SPARE);
  const rows = await placesWithRegions(
    db,
    ranked.map(({ placeId }) => placeId),
  );
  return ranked
    .flatMap((candidate) => {
      const row = rows.get(candidate.placeId);
      if (row === undefined) return [];
      const met = nameMet(row.place, candidate);
      return [{ ...row, ...met, score: scoreOf({ ...candidate, how: met.how }, name) - slipsIn(candidate, name) }];
    })
    .sort((a, b) => b.score - a.score || a.place.id - b.place.id)
    .slice(0, limit);
}

async function placesWithRegions(
  db: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { place: Place; region: Region | null }>> {
  if (ids.length === 0) return new Map();
  const named = { code: region.code, countryCode: region.countryCode, nameEn: region.nameEn, nameRu: region.nameRu };
  const rows = await db
    .select({ place, region: named })
    .from(place)
    .leftJoin(region, eq(region.code, place.regionCode))
    .where(inArray(place.id, [...ids]));
  return new Map(rows.map((row) => [row.place.id, row]));
}
