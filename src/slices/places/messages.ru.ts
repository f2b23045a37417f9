import { russianCount } from '../../platform/i18n/plural.ts';

export const ru = {
  place: 'Место из справочника',
  lead: 'Сведения о географии из справочника GeoNames. Место – не муниципалитет: у муниципалитета своя страница.',
  region: 'Регион',
  countryByGeoNames: 'Страна по GeoNames',
  coordinates: 'Координаты',
  population: 'Население',
  people: (n: number) => russianCount(n, 'житель', 'жителя', 'жителей'),
  latinName: 'Латиницей',
  alternates: 'Другие названия',
  source: 'Источник',
  licence: 'GeoNames, лицензия CC BY 4.0',
  unknown: 'нет сведений',
  inRegister: 'В реестре',
  notInRegister: 'В реестре нет муниципалитета с центром здесь.',
};

export type PlaceMessages = typeof ru;
