import { beforeAll, expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { loadGazetteer } from '../../places/index.server.ts';
import { fromNowhere, recordExampleGazetteer, recordExampleSource } from '../../sources/example-source.testing.ts';
import { aMunicipality } from '../factory.server.ts';
import { municipalityById, successionOf } from '../queries.server.ts';
import { recordMunicipality } from './record-municipality.server.ts';

const SOCHI = 491422;

describeOnEachEngine('recording a municipality', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleSource(installation(db));
    await recordExampleGazetteer(installation(db));
    const regions = [{ code: 'RU.38', countryCode: 'RU', nameEn: 'Krasnodar Krai', nameRu: 'Краснодарский край' }];
    const sochi = { id: SOCHI, name: 'Sochi', nameRu: 'Сочи', asciiName: 'Sochi', countryCode: 'RU', regionCode: 'RU.38' };
    const rest = { alternates: [], lat: 43.6, lon: 39.73, population: 327_608, featureCode: 'PPL', timezone: 'Europe/Moscow' };
    await loadGazetteer({ db, source: 'example', regions, places: [{ ...sochi, ...rest }] });
  });

  it('keeps the legal unit apart from the place that is its centre, with the sources of its name and of its country', async () => {
    const acting = installation(store().db);
    const cites = [{ source: 'page', quote: 'Город-курорт Сочи.' }];
    const officialName = { ru: 'муниципальное образование городской округ город-курорт Сочи', en: null };
    const input = aMunicipality({ officialName, centre: SOCHI, oktmo: '03726000', validFrom: '2004', cites });
    expect(await recordMunicipality(acting, input)).toEqual({ ok: true, value: 'sochi' });
    expect(await municipalityById(acting.db, 'sochi')).toMatchObject({
      kind: 'city',
      name: { ru: 'Сочи', en: 'Sochi' },
      officialName,
      oktmo: '03726000',
      validFrom: '2004',
      validTo: null,
      centre: {
        id: SOCHI,
        name: { ru: 'Сочи', en: 'Sochi' },
        timezone: 'Europe/Moscow',
        cites: [{ source: { id: 'geonames' }, quote: null }],
      },
      region: { ru: 'Краснодарский край' },
      countries: [{ code: 'RU', cites: [{ aspect: 'country:RU', quote: 'Города подписали соглашение.' }] }],
      cites: [{ aspect: 'name', quote: 'Город-курорт Сочи.', source: { id: 'page' } }],
      updatedAt: ACTED_AT,
    });
  });

  it('takes no side where sources differ about the country: each statement stands with its own', async () => {
    const acting = installation(store().db);
    const says = (code: string, quote: string) => ({ code, cites: [{ source: 'page', quote }] });
    await recordMunicipality(acting, aMunicipality({ id: 'berdyansk', countries: [says('UA', 'Одно.'), says('RU', 'Другое.')] }));
    const stated = (await municipalityById(acting.db, 'berdyansk'))?.countries;
    expect(stated?.map(({ code, cites }) => [code, cites.map(({ quote }) => quote)])).toEqual([
      ['RU', ['Другое.']],
      ['UA', ['Одно.']],
    ]);
  });

  it('remembers whose place it took, and who took its own', async () => {
    const acting = installation(store().db);
    await recordMunicipality(acting, aMunicipality({ id: 'new-sochi', successorOf: ['sochi', 'berdyansk'] }));
    const { predecessors } = await successionOf(acting.db, 'new-sochi');
    expect(predecessors.toSorted()).toEqual(['berdyansk', 'sochi']);
    expect(await successionOf(acting.db, 'sochi')).toEqual({ predecessors: [], successors: ['new-sochi'] });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordMunicipality(visitor(db), aMunicipality({ id: 'x' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    const before = await municipalityById(db, 'sochi');
    await expectRefusal(db, 'id-taken', () => recordMunicipality(installation(db), aMunicipality({ kind: 'okrug' })));
    expect(await municipalityById(db, 'sochi')).toEqual(before);
  });

  it.each([
    ['its name', { cites: fromNowhere }],
    ['its country', { countries: [{ code: 'RU', cites: fromNowhere }] }],
  ])('is refused when the source of %s is not there', async (_fact, given) => {
    const { db } = store();
    await expectRefusal(db, 'no-such-source', () => recordMunicipality(installation(db), aMunicipality({ id: 'x', ...given })));
  });

  it('is refused when no such place can be its centre', async () => {
    const { db } = store();
    await expectRefusal(db, 'no-such-place', () => recordMunicipality(installation(db), aMunicipality({ id: 'x', centre: 1 })));
  });

  it.each([[['nobody']], [['sochi', 'nobody']], [['x']]])(
    'is refused when one of %j, whose place it took, is not there',
    async (successorOf) => {
      const { db } = store();
      await expectRefusal(db, 'no-such-predecessor', () => recordMunicipality(installation(db), aMunicipality({ id: 'x', successorOf })));
    },
  );

  it.each([
    ['a source for its name', { cites: [] }, 'no-source-given'],
    ['a statement of its country', { countries: [] }, 'countries'],
    ['a source for its country', { countries: [{ code: 'RU', cites: [] }] }, 'no-source-given'],
    ['one statement a country', { countries: [...aMunicipality().countries, ...aMunicipality().countries] }, 'country-twice'],
    [
      'a country’s code',
      { countries: [{ ...aMunicipality().countries[0], code: 'rus', cites: aMunicipality().cites }] },
      'not-a-country-code',
    ],
    ['each predecessor once', { successorOf: ['sochi', 'sochi'] }, 'predecessor-twice'],
    ['an id that is no place’s', { id: 'geonames-524901' }, 'id-of-a-place'],
    ['a code of eight or eleven digits', { oktmo: '123' }, 'not-an-oktmo'],
    ['an end after its beginning', { validFrom: '2004', validTo: '2003-12-31' }, 'ends-before-it-starts'],
  ])('needs %s', async (_what, given, problem) => {
    const { db } = store();
    await expectUnusable(db, problem, () => recordMunicipality(installation(db), aMunicipality({ id: 'x', ...given })));
  });
});
