import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { loadSamplePlaces } from './factory.server.ts';
import { lookUpPlaces } from './look-up.queries.server.ts';
import { countPlaces, placeById, placesByIds, placesPage, regionByCode } from './queries.server.ts';

const AMUR = 2026609;
const BASHKORTOSTAN = 576116;
const MINSK = 625144;

describeOnEachEngine('looking a place up', (store) => {
  beforeAll(() => loadSamplePlaces(store().db));

  const found = async (q: string, more: { country?: string; region?: string } = {}) => lookUpPlaces(store().db, { q, limit: 5, ...more });
  const first = async (q: string, more = {}) => (await found(q, more))[0];

  it.each([
    ['Благовещенск', AMUR],
    ['благовещ', AMUR],
    ['в Благовещенске', AMUR],
    ['Благовещнск', AMUR],
    ['Благовещнске', AMUR],
    ['Blagoveschensk', AMUR],
    ['Минск', MINSK],
    ['Миснк', MINSK],
    ['Минске', MINSK],
    ['Mińsk', MINSK],
  ])('%s', async (typed, id) => {
    expect((await first(typed))?.place.id).toBe(id);
  });

  it.each([
    ['juzhno sahalinsk', 'Южно-Сахалинск'],
    ['из Южно-Сахалинска', 'Южно-Сахалинск'],
    ['Нижнего Новгорода', 'Нижний Новгород'],
    ['Дорогобужа', 'Дорогобуж'],
    ['Губкина', 'Губкин'],
    ['Сочи', 'Сочи'],
    ['Орла', 'Орёл'],
    ['Ленинград', 'Санкт-Петербург'],
    ['Могилев', 'Могилёв'],
    ['Южноуральска', 'Южноуральск'],
    ['Париж', 'Париж'],
  ])('%s means %s', async (typed, russian) => {
    expect((await first(typed))?.place.nameRu).toBe(russian);
  });

  it('tells namesakes apart by their regions', async () => {
    const both = (await found('Благовещенск')).filter(({ how }) => how === 'exact');
    expect(both.map(({ place, region }) => [place.id, region?.nameRu])).toEqual([
      [AMUR, 'Амурская область'],
      [BASHKORTOSTAN, 'Башкортостан'],
    ]);
  });

  it.each(['Благовещенск, Башкортостан', 'Благовещенск Башкирия', 'Благовещенск (Республика Башкортостан)', 'Башкортостан, Благовещенск'])(
    'goes by the region in «%s»',
    async (typed) => {
      expect((await first(typed))?.place.id).toBe(BASHKORTOSTAN);
    },
  );

  it('goes by the region and the country that were given apart', async () => {
    expect((await first('Благовещенск', { region: 'Башкортостан' }))?.place.id).toBe(BASHKORTOSTAN);
    expect((await first('Paris', { country: 'US' }))?.place.countryCode).toBe('US');
    expect(await found('Минск', { country: 'FR' })).toEqual([]);
  });

  it('says by which name and how', async () => {
    expect(await first('в Благовещенске')).toMatchObject({ how: 'declined', by: 'Благовещенск' });
    expect(await first('Благовещнск')).toMatchObject({ how: 'typo', by: 'Благовещенск' });
    expect(await first('juzhno sahalinsk')).toMatchObject({ how: 'transliterated' });
  });

  it.each(['', ' ', '%', '_', "'; drop table place; --", 'щщщщщщщщ', '\\', ',', '()', 'ъ'.repeat(5000)])('stands %j', async (typed) => {
    expect(await found(typed)).toEqual([]);
  });

  it('pages through all places of a country in the order of their ids', async () => {
    const ids: number[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page = await placesPage(store().db, { country: 'BY', after, limit: 100 });
      ids.push(...page.map(({ id }) => id));
      after = page.at(-1)?.id;
    }
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(ids).toHaveLength(await countPlaces(store().db, { country: 'BY' }));
  });

  it('counts what a page would show', async () => {
    const wanted = { q: 'благовещ', country: 'RU' };
    expect(await placesPage(store().db, { ...wanted, limit: 200 })).toHaveLength(await countPlaces(store().db, wanted));
  });

  it('answers by id and by region', async () => {
    expect((await placeById(store().db, MINSK))?.nameRu).toBe('Минск');
    expect(await placeById(store().db, 1)).toBeNull();
    expect(await placesByIds(store().db, [AMUR, MINSK])).toHaveLength(2);
    expect(await regionByCode(store().db, 'RU.05')).toMatchObject({ nameRu: 'Амурская область', nameEn: 'Amur Oblast' });
  });
});
