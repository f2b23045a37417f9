import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { loadSamplePlaces } from '../slices/places/factory.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';
import { findEverywhere } from './search.server.ts';

describeOnEachEngine('the search', (store) => {
  beforeAll(async () => {
    await loadExampleRegister(store());
    await loadSamplePlaces(store().db);
  });

  const idsOf = async (q: string) => {
    const { groups, places } = await findEverywhere(store().db, { q, actor: null });
    const ids = (kind: string) => groups.find((group) => group.kind === kind)?.hits.map(({ id }) => id) ?? [];
    return {
      towns: ids('municipality'),
      ties: ids('partnership'),
      bodies: ids('body'),
      people: ids('person'),
      entries: ids('timeline_entry'),
      sources: ids('source'),
      places: places.map(({ place }) => place.nameRu ?? place.name),
    };
  };

  it.each(['Калуга', 'Калуги', 'в Калуге', 'калужский', 'Kaluga'])('«%s» means Kaluga, with the ties of its council', async (q) => {
    const { towns, ties, places } = await idsOf(q);
    expect(towns).toEqual(['kaluga']);
    expect(ties).toContain('kaluga-council-tula-council');
    expect(places).not.toContain('Какуда');
  });

  it('finds several towns, and first the tie between them', async () => {
    const { towns, ties, places } = await idsOf('Сочи Минск');
    expect(towns.toSorted()).toEqual(['minsk', 'sochi']);
    expect(ties).toEqual(['sochi-minsk']);
    expect(places).toEqual([]);
  });

  it('finds the ties of each of two towns that have none with each other', async () => {
    expect((await idsOf('Сочи Губкин')).ties.toSorted()).toEqual(['gubkin-dorogobuzh', 'sochi-minsk']);
  });

  it.each(['фонд', 'Фонда развития моногородов', 'моногорода'])('«%s» means the fund', async (q) => {
    expect((await idsOf(q)).bodies).toEqual(['monotowns-fund']);
  });

  it.each(['Кичигин', 'Кичигина', 'Кичигину', 'кичигин'])('«%s» means a person', async (q) => {
    const { people, places } = await idsOf(q);
    expect(people).toEqual(['aleksey-kichigin']);
    expect(places).toEqual([]);
  });

  it.each(['Миснк', 'Минкс'])('«%s» is a slip of the finger, and nothing better was found', async (q) => {
    expect((await idsOf(q)).towns).toContain('minsk');
  });

  it.each([
    ['соглашение', ['standing=proposed', 'standing=in_force']],
    ['побратимы', ['kind=twinning']],
    ['культуры', ['direction=culture']],
  ])('«%s» leads to the lists %j', async (q, lists) => {
    const { html } = await readPage(store().db, 'main/pages/search.tsx', { path: `search?q=${encodeURIComponent(q)}` });
    for (const list of lists) expect(html).toContain(`href="/ru/partnerships?${list}"`);
    expect(html).not.toContain('Ничего не нашлось');
  });

  it.each(['–', '%', 'щщщщщщщщ', "'; drop table place; --"])('finds nothing by %j', async (q) => {
    expect(Object.values(await idsOf(q)).flat()).toEqual([]);
  });
});
