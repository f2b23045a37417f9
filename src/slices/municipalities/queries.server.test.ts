import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { loadGazetteer } from '../places/index.server.ts';
import { recordExampleGazetteer, recordExampleSource } from '../sources/example-source.testing.ts';
import { recordBody } from './actions/record-body.server.ts';
import { recordMunicipality } from './actions/record-municipality.server.ts';
import { type BodiesFilter, bodyIdsPage, countBodies } from './body-queries.server.ts';
import { aBody, aMunicipality } from './factory.server.ts';
import {
  countMunicipalities,
  countriesOfTheRegister,
  type MunicipalitiesFilter,
  municipalitiesByIds,
  municipalitiesByName,
  municipalitiesOfPlace,
  municipalityIdsAt,
  municipalityIdsFor,
  municipalityIdsPage,
  municipalityIdsWith,
} from './queries.server.ts';

const { cites } = aMunicipality();
const of = (...codes: string[]) => codes.map((code) => ({ code, cites }));

const towns = [
  aMunicipality({ id: 'berdyansk', name: { ru: 'Бердянск', en: 'Berdyansk' }, countries: of('UA', 'RU') }),
  aMunicipality({ id: 'korolev', name: { ru: 'Королёв', en: 'Korolyov' }, countries: of('RU') }),
  aMunicipality({ id: 'minsk', name: { ru: 'Минск', en: 'Minsk' }, countries: of('BY'), centre: 2 }),
  aMunicipality({ id: 'minsk-district', name: { ru: null, en: 'Minsk district' }, countries: of('BY'), centre: 2 }),
  aMunicipality({
    id: 'yolkino',
    name: { ru: 'Ёлкино', en: null },
    countries: of('RU'),
    officialName: { ru: '100%_городок', en: null },
    centre: 3,
  }),
];
const ids = towns.map(({ id }) => id);

function aPlace(id: number, name: string) {
  const rest = { alternates: [], regionCode: null, lat: 53.9, lon: 27.57, featureCode: 'PPL', timezone: 'Europe/Minsk' };
  return { id, name, asciiName: name, nameRu: null, countryCode: 'BY', population: 1000, ...rest };
}

describeOnEachEngine('the municipalities', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await loadGazetteer({ db: acting.db, source: 'example', places: [aPlace(2, 'Minsk'), aPlace(3, 'Yolkino')] });
    await recordExampleSource(acting);
    await recordExampleGazetteer(acting);
    for (const [at, town] of towns.entries())
      await recordMunicipality({ ...acting, clock: clockStoppedAt(`2026-01-0${at + 1}T00:00:00Z`) }, town);
    await recordBody(acting, aBody({ id: 'council', name: { ru: 'Совет Королёва', en: 'Council' }, municipality: 'korolev' }));
    await recordBody(acting, aBody({ id: 'fund', kind: 'fund', name: { ru: 'Фонд', en: 'Fund' }, municipality: null }));
    const later = { ...acting, clock: clockStoppedAt('2026-02-01T00:00:00Z') };
    await recordBody(later, aBody({ id: 'hall', kind: 'administration', name: { ru: null, en: 'Town hall' }, municipality: 'berdyansk' }));
  });

  const walked = async (step: number, filter: MunicipalitiesFilter) => {
    const met: string[] = [];
    for (;;) {
      const page = await municipalityIdsPage(store().db, filter, { after: met.at(-1), limit: step });
      met.push(...page);
      if (page.length < step) return met;
    }
  };

  it.each<[string, MunicipalitiesFilter, string[]]>([
    ['nothing', {}, ids],
    ['its Russian name in any case, with е for ё', { q: 'королев' }, ['korolev']],
    ['a name that begins with a capital Ё', { q: 'Елкино' }, ['yolkino']],
    ['the same with ё', { q: 'ёлк' }, ['yolkino']],
    ['its English name', { q: 'MINSK' }, ['minsk', 'minsk-district']],
    ['its official name, whose signs mean themselves', { q: '100%_' }, ['yolkino']],
    ['a sign that stands for anything elsewhere', { q: '_инск' }, []],
    ['a country', { country: 'BY' }, ['minsk', 'minsk-district']],
    ['one of two countries that sources give', { country: 'UA' }, ['berdyansk']],
    ['the other of the two', { country: 'RU' }, ['berdyansk', 'korolev', 'yolkino']],
    ['the beginning of a name and a country', { q: 'б', country: 'UA' }, ['berdyansk']],
    ['when they were recorded, or a body of theirs', { updatedSince: '2026-01-04T00:00:00Z' }, ['berdyansk', 'minsk-district', 'yolkino']],
    ['what another slice found', { ids: ['minsk', 'korolev', 'nobody'] }, ['korolev', 'minsk']],
    ['what another slice did not find', { ids: [] }, []],
  ])('are found by %s, and counted', async (_by, filter, found) => {
    const { db } = store();
    expect(await municipalityIdsPage(db, filter, { limit: 10 })).toEqual(found);
    expect(await countMunicipalities(db, filter)).toBe(found.length);
    expect((await municipalitiesByName(db, filter, { lang: 'ru', offset: 0, limit: 10 })).toSorted()).toEqual(found);
  });

  it('are each met once by who walks through them, as many as are counted, whatever the step and the filter', async () => {
    const filter = fc.record({
      q: fc.constantFrom(undefined, 'к', 'минск', 'ё'),
      country: fc.constantFrom(undefined, 'RU', 'BY', 'UA', 'DE'),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), filter, async (step, wanted) => {
        const met = await walked(step, wanted);
        expect(met).toEqual([...new Set(met)].sort());
        expect(met).toHaveLength(await countMunicipalities(store().db, wanted));
      }),
      { numRuns: 25 },
    );
  });

  it('are read by their names in the reader’s language, or in the other where that is all there is', async () => {
    const read = (lang: 'ru' | 'en', offset: number, limit: number) => municipalitiesByName(store().db, {}, { lang, offset, limit });
    expect(await read('en', 0, 4)).toEqual(['berdyansk', 'korolev', 'minsk', 'minsk-district']);
    expect(await read('en', 4, 4)).toEqual(['yolkino']);
    expect(await read('ru', 0, 10)).toEqual(['minsk-district', 'berdyansk', 'yolkino', 'korolev', 'minsk']);
  });

  it('are shown many at once as one by one', async () => {
    const { db } = store();
    const many = await municipalitiesByIds(db, [...ids, 'nobody']);
    expect([...many.keys()].sort()).toEqual(ids);
    for (const id of ids) expect((await municipalitiesByIds(db, [id])).get(id)).toEqual(many.get(id));
    expect(many.get('korolev')?.bodies.map((body) => body.id)).toEqual(['council']);
    expect(many.get('minsk')?.bodies).toEqual([]);
  });

  it('of a country, of a place, and the countries themselves', async () => {
    const { db } = store();
    expect(await municipalityIdsWith(db, { country: 'UA' })).toEqual(['berdyansk']);
    expect(await countriesOfTheRegister(db)).toEqual(['BY', 'RU', 'UA']);
    expect((await municipalitiesOfPlace(db, 2)).map(({ id }) => id)).toEqual(['minsk', 'minsk-district']);
    expect(await municipalitiesOfPlace(db, 1)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['королев', ['korolev']],
    ['Королёва', ['korolev']],
    ['Минска', ['minsk', 'minsk-district']],
    ['в Минске', ['minsk', 'minsk-district']],
    ['minsk', ['minsk', 'minsk-district']],
    ['Бердянск Минск', ['minsk', 'minsk-district']],
    ['–', []],
    ['Миснк', []],
  ])('that «%s» means, the largest first', async (q, meant) => {
    const { db } = store();
    expect(await municipalityIdsFor(db, { q, limit: 10 })).toEqual(meant);
    expect(await municipalityIdsFor(db, { q, limit: 1 })).toEqual(meant.slice(0, 1));
  });

  it('whose centres were found, in the order of these', async () => {
    const { db } = store();
    expect(await municipalityIdsAt(db, { centres: [3, 2], limit: 10 })).toEqual(['yolkino', 'minsk', 'minsk-district']);
    expect(await municipalityIdsAt(db, { centres: [3, 2], limit: 1 })).toEqual(['yolkino']);
    expect(await municipalityIdsAt(db, { centres: [], limit: 10 })).toEqual([]);
  });

  it.each<[string, BodiesFilter, string[]]>([
    ['nothing', {}, ['council', 'fund', 'hall']],
    ['a name in either language', { q: 'совет королева' }, ['council']],
    ['the English name', { q: 'HALL' }, ['hall']],
    ['any form of its words', { q: 'фонда' }, ['fund']],
    ['each country that sources give to their municipality', { country: 'UA' }, ['hall']],
    ['when they were recorded', { updatedSince: '2026-01-31T00:00:00Z' }, ['hall']],
    ['what another slice found', { among: { bodies: ['fund'], municipalities: [] } }, ['fund']],
    ['the municipalities that it found', { among: { bodies: [], municipalities: ['korolev', 'berdyansk'] } }, ['council', 'hall']],
    ['what it did not find', { among: { bodies: [], municipalities: [] } }, []],
  ])('have bodies, which are found by %s, and counted', async (_by, filter, found) => {
    const { db } = store();
    expect(await bodyIdsPage(db, filter, { limit: 10 })).toEqual(found);
    expect(await countBodies(db, filter)).toBe(found.length);
    const [first] = found;
    if (first !== undefined) expect(await bodyIdsPage(db, filter, { after: first, limit: 10 })).toEqual(found.slice(1));
  });
});
