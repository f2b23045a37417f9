import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { recordTownsWithCentres } from '../municipalities/towns-with-centres.testing.ts';
import { recordPartnership } from './actions/record-partnership.server.ts';
import { aPartnership, aParty } from './factory.server.ts';
import { countPartnerships, partnershipIdsPage, partnershipsSorted } from './queries.server.ts';

describeOnEachEngine('partnerships are found by the towns that are meant', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordTownsWithCentres(acting);
    const tie = (id: string, parties: Parameters<typeof aParty>[0][]) =>
      recordPartnership(acting, aPartnership({ id, parties: parties.map(aParty) }));
    await tie('councils', [
      { municipality: null, body: 'kaluga-council' },
      { municipality: null, body: 'tula-council' },
    ]);
    await tie('kaluga-minsk', [{ municipality: 'kaluga' }, { municipality: 'minsk' }]);
    await tie('minsk-sochi', [{ municipality: 'minsk' }, { municipality: 'sochi' }]);
    await tie('nizhny-dorogobuzh', [{ municipality: 'nizhny' }, { municipality: 'dorogobuzh' }]);
    await tie('veliky-sochi', [{ municipality: 'veliky' }, { municipality: 'sochi' }]);
  });

  it.each<[string, string[]]>([
    ['Калуга', ['councils', 'kaluga-minsk']],
    ['калуге', ['councils', 'kaluga-minsk']],
    ['калужский', ['councils', 'kaluga-minsk']],
    ['Kaluga', ['councils', 'kaluga-minsk']],
    ['Тула', ['councils']],
    ['Калуга Тула', ['councils']],
    ['Дума Тула', ['councils']],
    ['Тула Минск', []],
    ['Минска', ['kaluga-minsk', 'minsk-sochi']],
    ['в Минске', ['kaluga-minsk', 'minsk-sochi']],
    ['Минск и Сочи', ['minsk-sochi']],
    ['Сочи – Минск', ['minsk-sochi']],
    ['Дорогобужа', ['nizhny-dorogobuzh']],
    ['Нижнего Новгорода', ['nizhny-dorogobuzh']],
    ['Нижний Новгород', ['nizhny-dorogobuzh']],
    ['Новгород', ['nizhny-dorogobuzh', 'veliky-sochi']],
    ['Калу', ['kaluga-minsk']],
    ['дума', ['councils']],
    ['Атлантида', []],
    ['–', []],
    [' - ', []],
  ])('%s', async (q, ids) => {
    const { db } = store();
    expect(await partnershipIdsPage(db, { q }, { limit: 10 })).toEqual(ids);
    expect(await countPartnerships(db, { q })).toBe(ids.length);
    const all = await partnershipsSorted(db, { q }, { sort: 'latest', lang: 'ru', offset: 0, limit: 10 });
    expect({ ...all, ids: all.ids.toSorted() }).toEqual({ ids, total: ids.length });
  });

  it.each([{}, { kind: 'twinning' as const }])('with other wishes, the whole number on each page: %j', async (more) => {
    const pageOf = (offset: number) =>
      partnershipsSorted(
        store().db,
        { q: 'Сочи', country: 'RU', direction: 'culture', ...more },
        { sort: 'title', lang: 'ru', offset, limit: 1 },
      );
    expect(await pageOf(0)).toEqual({ ids: ['veliky-sochi'], total: 2 });
    expect(await pageOf(1)).toEqual({ ids: ['minsk-sochi'], total: 2 });
    expect(await pageOf(2)).toEqual({ ids: [], total: 2 });
    expect(await countPartnerships(store().db, { q: 'Сочи', country: 'RU', direction: 'culture', ...more })).toBe(2);
  });
});
