import { GAZETTEER_SOURCE } from '../../slices/places/index.ts';
import type { Case } from './demonstration.ts';

/** Not a press page: the gazetteer, which the cases cite for the country of a municipality's centre. */
export const gazetteerSource: Case = {
  publishers: [{ id: 'geonames', name: { ru: GAZETTEER_SOURCE.publisher, en: GAZETTEER_SOURCE.publisher }, url: GAZETTEER_SOURCE.url }],
  sources: [
    {
      id: GAZETTEER_SOURCE.id,
      title: GAZETTEER_SOURCE.title,
      language: 'mul',
      publisher: 'geonames',
      url: GAZETTEER_SOURCE.url,
      publishedAt: null,
      chain: [],
      note: {
        ru: 'Справочник населённых пунктов мира с координатами, регионами, кодами стран и числом жителей. Лицензия CC BY 4.0. Всё это сведения о месте, где находится центр муниципального образования.',
        en: 'A gazetteer of the world’s populated places with coordinates, regions, country codes and population. Licence: CC BY 4.0. All of it is said of the place where the municipality has its centre.',
      },
    },
  ],
  municipalities: [],
  bodies: [],
  people: [],
  officials: [],
  partnerships: [],
  timeline: [],
  promises: [],
};
