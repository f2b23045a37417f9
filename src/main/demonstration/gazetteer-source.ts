import type { Case } from './demonstration.ts';

/** Not a press page: the gazetteer, which the cases cite for the country of a municipality's centre. */
export const gazetteerSource: Case = {
  publishers: [{ id: 'geonames', name: { ru: 'GeoNames', en: 'GeoNames' }, url: 'https://www.geonames.org/' }],
  sources: [
    {
      id: 'geonames',
      title: 'GeoNames: cities500',
      language: 'mul',
      publisher: 'geonames',
      url: 'https://www.geonames.org/',
      publishedAt: null,
      chain: [],
      note: {
        ru: 'Справочник населённых пунктов мира с координатами, кодами стран и числом жителей. Лицензия CC BY 4.0. Код страны относится к месту, где находится центр муниципального образования.',
        en: 'A gazetteer of the world’s populated places with coordinates, country codes and population. Licence: CC BY 4.0. The country code is that of the place where the municipality has its centre.',
      },
    },
  ],
  municipalities: [],
  bodies: [],
  people: [],
  officials: [],
  partnerships: [],
  timeline: [],
};
