import { clockStoppedAt } from '../platform/clock.ts';
import type { TestStore } from '../platform/db/engines.testing.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import type { Place } from '../slices/places/index.ts';
import { cases } from './demonstration/cases.ts';
import { loadDemonstration } from './demonstration/load-demonstration.server.ts';
import { asInstallation } from './facts.ts';

export const RECORDED_AT = '2026-01-15T10:00:00.000Z';

/** Places that no municipality of the cases has as its centre. */
export const otherPlaces: readonly Place[] = [
  aPlace({ id: 524901, name: 'Moscow', nameRu: 'Москва', alternates: ['Moskau', 'Москва'], population: 10_381_222, regionCode: 'RU.48' }),
  aPlace({ id: 542420, name: 'Krasnodar', nameRu: 'Краснодар', alternates: ['Ekaterinodar'], population: 649_851 }),
  aPlace({ id: 627904, name: 'Hrodna', nameRu: 'Гродно', alternates: ['Grodno'], countryCode: 'BY', population: 317_365 }),
];

/** The five cases, in a gazetteer that has little more than their centres. */
export async function loadExampleRegister({ db }: TestStore): Promise<void> {
  await loadExamplePlaces({ db });
  await loadDemonstration(asInstallation(db, clockStoppedAt(RECORDED_AT)));
}

/** The centres of the five cases and little more. */
export async function loadExamplePlaces({ db }: Pick<TestStore, 'db'>): Promise<void> {
  const centres = cases
    .flatMap((one) => one.municipalities)
    .flatMap(({ centre, name, countries }) =>
      centre === null ? [] : [aPlace({ id: centre, name: name.en ?? '', nameRu: name.ru, countryCode: countries[0]?.code ?? 'RU' })],
    );
  const places = new Map([...centres, ...otherPlaces].map((place) => [place.id, place]));
  await loadGazetteer({
    db,
    source: 'example',
    regions: [{ code: 'RU.48', countryCode: 'RU', nameEn: 'Moscow', nameRu: 'Москва' }],
    places: places.values(),
  });
}

function aPlace(given: Pick<Place, 'id' | 'name' | 'nameRu'> & Partial<Place>): Place {
  return {
    asciiName: given.name,
    alternates: [],
    countryCode: 'RU',
    regionCode: null,
    lat: 55.75,
    lon: 37.62,
    population: 10_000,
    featureCode: 'PPL',
    timezone: 'Europe/Moscow',
    ...given,
  };
}
