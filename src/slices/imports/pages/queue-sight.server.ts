import type { Database } from '../../../platform/db/database.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { municipalitiesAt, municipalitiesByIds, municipalityIdsFor } from '../../municipalities/index.server.ts';
import { lookUpPlaces, placesByIds } from '../../places/index.server.ts';
import { countryByName, nameKey, type Place } from '../../places/index.ts';
import type { ImportFileRow, ImportNameRow } from '../queries.server.ts';
import { type Regions, regionsOf, townAtPlace, townRecorded } from '../side-names.server.ts';
import { namesLeft, nextInQueue, rowsNamed } from '../sight-queries.server.ts';

const MOST = 8;
const ROWS_SHOWN = 3;

/** One that may be meant. */
export interface QueueCandidate {
  /** `place:ID` or `municipality:ID`. */
  readonly value: string;
  readonly name: string;
  readonly where: string;
  readonly population: number;
  readonly at: { readonly lat: number; readonly lon: number } | null;
  readonly inRegister: boolean;
}

interface Asked {
  readonly lang: Lang;
  /** The name that the person looks at, if it still waits. */
  readonly key: string | null;
  /** What was typed to find another place. */
  readonly q: string | null;
}

/** The next name of the queue, with all that helps to decide; null when nothing waits any more. */
export async function queueSight(db: Database, file: ImportFileRow, { lang, key, q }: Asked) {
  const name = await nextInQueue(db, file.id, key);
  if (name === null) return null;
  const [left, rows, candidates] = await Promise.all([
    namesLeft(db, file.id),
    rowsNamed(db, file.id, name.key, ROWS_SHOWN),
    candidatesFor(db, name, q, lang),
  ]);
  return { name, left: left.queued, rows, candidates, q };
}

async function candidatesFor(db: Database, name: ImportNameRow, q: string | null, lang: Lang): Promise<readonly QueueCandidate[]> {
  const places = await placesFor(db, name, q);
  const claims = await municipalitiesAt(
    db,
    places.map(({ id }) => id),
  );
  const named = await municipalityIdsFor(db, { q: q ?? name.name, limit: MOST });
  const claiming = places.flatMap(({ id }) => (claims.get(id) ?? []).map((claim) => claim.id));
  const recorded = await recordedCandidates(db, [...new Set([...claiming, ...named])].slice(0, MOST), lang);
  const regions = await regionsOf(db, places);
  const free = places.filter(({ id }) => !claims.has(id)).map((place) => ofPlace(place, regions, lang));
  const isSaid = whoseNameStandsIn(q ?? name.name);
  const byLikelihood = (a: QueueCandidate, b: QueueCandidate) => Number(isSaid(b)) - Number(isSaid(a)) || b.population - a.population;
  return [...recorded, ...free].toSorted(byLikelihood).slice(0, MOST);
}

/** Of «г. Дорогобуж Смоленской области» Дорогобуж is likelier meant than Смоленск, which has more people. */
function whoseNameStandsIn(written: string): (one: QueueCandidate) => boolean {
  const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).map(nameKey);
  const said = new Set(wordsOf(written));
  return ({ name }) => wordsOf(name).every((word) => said.has(word));
}

async function placesFor(db: Database, name: ImportNameRow, q: string | null): Promise<readonly Place[]> {
  const ids = name.candidates ?? [];
  if (q === null && ids.length > 0) {
    const found = new Map((await placesByIds(db, ids)).map((place) => [place.id, place]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }
  const country = q === null ? (countryByName(name.country) ?? undefined) : undefined;
  return (await lookUpPlaces(db, { q: q ?? name.name, country, limit: MOST })).map(({ place }) => place);
}

async function recordedCandidates(db: Database, ids: readonly string[], lang: Lang): Promise<readonly QueueCandidate[]> {
  const views = await municipalitiesByIds(db, ids);
  return [...views.values()].map((one) => ({
    value: `municipality:${one.id}`,
    ...townRecorded(one, lang),
    population: one.centre?.population ?? 0,
    at: one.centre === null ? null : { lat: one.centre.lat, lon: one.centre.lon },
    inRegister: true,
  }));
}

function ofPlace(place: Place, regions: Regions, lang: Lang): QueueCandidate {
  return {
    value: `place:${place.id}`,
    ...townAtPlace(place, regions, lang),
    population: place.population,
    at: { lat: place.lat, lon: place.lon },
    inRegister: false,
  };
}
