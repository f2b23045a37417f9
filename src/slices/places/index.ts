export { countryByName, countryName } from './countries.ts';
export { nameKey } from './name-key.ts';
export type { FoundPlace, Meeting, Place, PlaceLookUp, Region } from './place.ts';
