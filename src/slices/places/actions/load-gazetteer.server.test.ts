import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import type { Place } from '../place.ts';
import { gazetteerIsComplete, placeById } from '../queries.server.ts';
import { gazetteerLoad, place, placeKey } from '../tables.server.ts';
import { loadGazetteer } from './load-gazetteer.server.ts';

const PLACES: readonly Place[] = Array.from({ length: 1000 }, (_, index) => ({
  id: index + 1,
  name: `Gorodok ${index}`,
  asciiName: `Gorodok ${index}`,
  nameRu: `Городок ${index}`,
  alternates: [`Haradok ${index}`, 'Городок, "с кавычками" и \\'],
  countryCode: 'RU',
  regionCode: null,
  districtCode: 'RU.05.1',
  lat: 50.5,
  lon: 100.25,
  population: 500 + index,
  featureCode: 'PPL',
  timezone: 'Europe/Moscow',
}));

/** Gives some places and dies. */
function* dyingAfter(count: number): Generator<Place> {
  yield* PLACES.slice(0, count);
  throw new Error('killed');
}

describeOnEachEngine('loading the gazetteer', (store) => {
  const load = (places: Iterable<Place>, source = 'test') => loadGazetteer({ db: store().db, places, source, regions: [] });
  const counted = async (table: typeof place | typeof placeKey) => store().db.$count(table);

  beforeEach(async () => {
    await store().db.execute(sql`truncate ${place}, ${placeKey}, ${gazetteerLoad} cascade`);
  });

  it('writes every place once and says so', async () => {
    expect(await gazetteerIsComplete(store().db)).toBe(false);
    expect(await load(PLACES)).toEqual({ written: 1000 });
    expect(await gazetteerIsComplete(store().db)).toBe(true);
    expect(await placeById(store().db, 1)).toEqual({ ...PLACES[0], alternates: PLACES[0]?.alternates.join(',').split(',') });
  });

  it('does nothing the second time', async () => {
    await load(PLACES);
    expect(await load(dyingAfter(0))).toEqual({ written: 0 });
  });

  it('goes on where it was killed', async () => {
    await expect(load(dyingAfter(900))).rejects.toThrow('killed');
    expect(await gazetteerIsComplete(store().db)).toBe(false);
    expect(await load(PLACES)).toEqual({ written: 200 });
    expect(await counted(place)).toBe(1000);
  });

  it('writes each place once when two load at the same time', async () => {
    await load([], 'warm-up');
    const both = await Promise.all([load(PLACES), load(PLACES)]);
    expect(await counted(place)).toBe(1000);
    const keys = await store().db.execute(
      sql`select count(*)::int as all, count(distinct (place_id, key))::int as different from place_key`,
    );
    expect(keys.rows[0]).toMatchObject({ all: keys.rows[0]?.['different'] });
    expect(both.reduce((sum, { written }) => sum + written, 0)).toBe(1000);
  });

  it('writes a newer edition over the old one and keeps the places', async () => {
    await load(PLACES, 'first');
    await load(
      PLACES.map((one) => ({ ...one, nameRu: 'Новый' })),
      'second',
    );
    expect((await placeById(store().db, 1))?.nameRu).toBe('Новый');
    expect(await counted(place)).toBe(1000);
    const stale = await store().db.execute(sql`select 1 from place_key where key = 'городок0'`);
    expect(stale.rows).toEqual([]);
  });
});
