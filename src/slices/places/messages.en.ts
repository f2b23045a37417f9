import { englishCount } from '../../platform/i18n/plural.ts';
import type { PlaceMessages } from './messages.ru.ts';

export const en: PlaceMessages = {
  place: 'Place in the gazetteer',
  lead: 'Geography from the GeoNames gazetteer. A place is not a municipality: a municipality has a page of its own.',
  region: 'Region',
  countryByGeoNames: 'Country, by GeoNames',
  coordinates: 'Coordinates',
  population: 'Population',
  people: (n) => englishCount(n, 'resident', 'residents'),
  latinName: 'In Latin letters',
  alternates: 'Other names',
  source: 'Source',
  licence: 'GeoNames, licence CC BY 4.0',
  unknown: 'not known',
  inRegister: 'In the register',
  notInRegister: 'The register has no municipality with its centre here.',
};
