export type { BodyEdited, MunicipalityEdited } from './events.ts';
export {
  BODY_KINDS,
  type BodyInput,
  type BodyKind,
  bodyInput,
  MUNICIPALITY_KINDS,
  type MunicipalityInput,
  type MunicipalityKind,
  municipalityInput,
  type OfficialInput,
  officialInput,
  type PersonInput,
  personInput,
} from './input.ts';
export { bodyKindName, municipalityKindName } from './messages.ts';
export { isItsOwnBody } from './rules.ts';
export type { MunicipalityView } from './views.ts';
