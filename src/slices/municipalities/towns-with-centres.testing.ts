import type { Acting } from '../../platform/acting.ts';
import { loadGazetteer } from '../places/index.server.ts';
import { recordExampleGazetteer, recordExampleSource } from '../sources/example-source.testing.ts';
import { recordBody } from './actions/record-body.server.ts';
import { recordMunicipality } from './actions/record-municipality.server.ts';
import { aBody, aMunicipality } from './factory.server.ts';

const TOWNS = [
  ['kaluga', 'Калуга', 'Kaluga'],
  ['tula', 'Тула', 'Tula'],
  ['minsk', 'Минск', 'Minsk'],
  ['sochi', 'Сочи', 'Sochi'],
  ['dorogobuzh', 'Дорогобуж', 'Dorogobuzh'],
  ['nizhny', 'Нижний Новгород', 'Nizhny Novgorod'],
  ['veliky', 'Великий Новгород', 'Veliky Novgorod'],
] as const;

function aPlace(id: number, nameRu: string, name: string) {
  const rest = { alternates: [], regionCode: null, lat: 53.9, lon: 27.57, featureCode: 'PPL', timezone: 'Europe/Minsk' };
  return { id, name, asciiName: name, nameRu, countryCode: 'RU', population: 1000, ...rest };
}

/** Seven towns in a gazetteer that has their centres alone, and the councils of two of them. */
export async function recordTownsWithCentres(acting: Acting): Promise<void> {
  await loadGazetteer({ db: acting.db, source: 'example', places: TOWNS.map(([, ru, en], at) => aPlace(at + 1, ru, en)) });
  await recordExampleSource(acting);
  await recordExampleGazetteer(acting);
  for (const [at, [id, ru, en]] of TOWNS.entries())
    await recordMunicipality(acting, aMunicipality({ id, name: { ru, en }, centre: at + 1 }));
  // Bodies whose names do not tell of which town they are.
  for (const [id, ru] of [
    ['kaluga', 'Городская Дума'],
    ['tula', 'Городской совет'],
  ] as const)
    await recordBody(acting, aBody({ id: `${id}-council`, name: { ru, en: 'Council' }, municipality: id }));
}
