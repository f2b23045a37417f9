export { OfficialsList } from './officials-list.tsx';
export { type MunicipalityPart, MunicipalityParts } from './municipality-parts.ts';
