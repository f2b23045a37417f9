import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { loadSamplePlaces } from './factory.server.ts';
import { resolvePlace } from './resolve.queries.server.ts';

const OREL = 515012;
const AMUR = 2026609;
const BASHKORTOSTAN = 576116;

describeOnEachEngine('resolving a name', (store) => {
  beforeAll(() => loadSamplePlaces(store().db));

  const resolved = (name: string, country: string, region?: string) => resolvePlace(store().db, { name, country, region });

  it.each([
    ['г. Орёл', 'Россия', undefined, OREL],
    ['Орла', 'РФ', undefined, OREL],
    ['Oryol', 'Russian Federation', undefined, OREL],
    ['Благовещенск', 'Россия', undefined, AMUR],
    ['город Благовещенск Амурской области', 'RU', undefined, AMUR],
    ['Благовещенск', 'Россия', 'Республика Башкортостан', BASHKORTOSTAN],
    ['Благовещенск (Башкирия)', 'Russia', undefined, BASHKORTOSTAN],
    ['Blagoveshchensk', 'RUS', 'Amur Oblast', AMUR],
    ['городской округ Самара', 'Россия', undefined, 499099],
    ['в Нижнем Новгороде', 'Россия', undefined, 520555],
    ['Ленинград', 'Россия', undefined, 498817],
    ['Туров Житковичского района Гомельской области', 'Республика Беларусь', undefined, 620676],
    ['Paris', 'USA', 'Texas', 4717560],
    ['Paris, TX', 'US', '', 4717560],
    ['Paris', 'Франция', undefined, 2988507],
  ])('%s, %s, %s', async (name, country, region, placeId) => {
    expect((await resolved(name, country, region)).placeId).toBe(placeId);
  });

  it.each([
    ['', 'Россия', undefined, 'no-name'],
    ['Дорогобужский район', 'Россия', 'Смоленская область', 'not-a-town'],
    ['Минский район', 'Беларусь', undefined, 'not-a-town'],
    ['Tallinn', 'Narnia', undefined, 'no-such-country'],
    ['Xyzzyville', 'Россия', undefined, 'no-such-name'],
    ['Минск', 'Франция', undefined, 'wrong-country'],
    ['Paris, Texas', 'France', undefined, 'wrong-country'],
    ['Минск, Россия', 'Беларусь', undefined, 'wrong-country'],
    ['Благовещенск', 'Россия', 'Псковская область', 'wrong-region'],
    ['Железногорск', 'Россия', undefined, 'ambiguous'],
  ])('%s, %s, %s is not resolved', async (name, country, region, why) => {
    expect(await resolved(name, country, region)).toMatchObject({ placeId: null, why });
  });

  it('says which ones to choose from', async () => {
    const answer = await resolved('Железногорск', 'Россия');
    expect(answer.placeId === null && answer.candidates.map(({ regionCode }) => regionCode)).toEqual(
      expect.arrayContaining(['RU.41', 'RU.91']),
    );
  });
});
