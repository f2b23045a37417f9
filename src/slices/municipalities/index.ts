export type { BodyEdited, MunicipalityEdited } from './events.ts';
export {
  type BodyInput,
  type BodyKind,
  bodyInput,
  type MunicipalityInput,
  type MunicipalityKind,
  municipalityInput,
  type OfficialInput,
  officialInput,
  type PersonInput,
  personInput,
} from './input.ts';
export { isItsOwnBody } from './rules.ts';
export type { MunicipalityView } from './views.ts';
