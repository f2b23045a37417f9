import { townPromisesPart } from '../slices/commitments/index.parts.ts';
import type { MunicipalityPart } from '../slices/municipalities/index.parts.ts';
import { partnershipsPart } from '../slices/partnerships/index.parts.ts';

/** The parts of a municipality's page, in their order. What loads them stands in `contributions.server.ts`. */
export const municipalityParts = [partnershipsPart, townPromisesPart] as readonly unknown[] as readonly MunicipalityPart[];

/** The parts of a body's page. */
export const bodyParts = [partnershipsPart] as readonly unknown[] as readonly MunicipalityPart[];
