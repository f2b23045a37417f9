export {
  BODY_KINDS,
  type BodyInput,
  type BodyKind,
  MUNICIPALITY_KINDS,
  type MunicipalityInput,
  type MunicipalityKind,
  type OfficialInput,
  type PersonInput,
  municipalityInput,
  bodyInput,
  personInput,
  officialInput,
} from './input.ts';
