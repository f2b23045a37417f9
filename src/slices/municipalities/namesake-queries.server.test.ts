import { expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { loadSamplePlaces } from '../places/sample-places.testing.ts';
import { recordExampleGazetteer, recordExampleSource } from '../sources/example-source.testing.ts';
import { recordBody } from './actions/record-body.server.ts';
import { recordMunicipality } from './actions/record-municipality.server.ts';
import { aBody, aMunicipality } from './factory.server.ts';
import { recordsKept } from './kept-list-queries.server.ts';

/** Железногорск of Kursk Oblast, and that of Krasnoyarsk Krai. */
const [KURSK, KRASNOYARSK] = [463343, 1538635];

describeOnEachEngine('records of one name in a list', (store) => {
  it('are told apart: towns by kind and region or country, bodies by their town', async () => {
    const { db } = store();
    const acting = installation(db);
    await loadSamplePlaces(db);
    await recordExampleGazetteer(acting);
    await recordExampleSource(acting);
    const name = { ru: 'Железногорск', en: 'Zheleznogorsk' };
    for (const [id, centre] of [
      ['kursk', KURSK],
      ['krasnoyarsk', KRASNOYARSK],
      ['somewhere', null],
    ] as const)
      await recordMunicipality(acting, aMunicipality({ id, name, centre }));
    await recordMunicipality(acting, aMunicipality());
    for (const municipality of ['kursk', 'sochi'])
      await recordBody(acting, aBody({ id: `${municipality}-council`, name: { ru: 'Городская Дума', en: null }, municipality }));
    const page = { scope: null, sort: 'name', lang: 'ru', offset: 0, limit: 50 } as const;
    const told = async (kind: 'municipality' | 'body') =>
      Object.fromEntries((await recordsKept(db, kind, page)).rows.map(({ id, apart }) => [id, apart]));
    expect(await told('municipality')).toEqual({
      kursk: 'город, Курская область',
      krasnoyarsk: 'город, Красноярский край',
      somewhere: 'город, Россия',
      sochi: null,
    });
    expect(await told('body')).toEqual({ 'kursk-council': 'Железногорск', 'sochi-council': 'Сочи' });
  });
});
