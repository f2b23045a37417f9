export { nameKey } from '../../platform/i18n/name-key.ts';
export { type CaseForms, RUSSIAN_CASES, type RussianCase } from './case-forms.ts';
export { countryByName, countryName } from './countries.ts';
export { caseForms } from './declension.ts';
export { GAZETTEER_SOURCE, GAZETTEER_UPDATED_AT } from './gazetteer.ts';
export type { FoundPlace, Meeting, Place, PlaceLookUp, Region } from './place.ts';
export { REGIONS_RU } from './regions.ru.ts';
export type { Resolution, WhyNot } from './resolution.ts';
export { type Meaning, meaningsOf, stretchesOf } from './stretches.ts';
