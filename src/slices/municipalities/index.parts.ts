export { BodyParts, type MunicipalityPart, MunicipalityParts } from './municipality-parts.ts';
export { OfficialsList } from './officials-list.tsx';
