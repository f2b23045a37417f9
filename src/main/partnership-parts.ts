import { lifePart, promisesPart } from '../slices/commitments/index.parts.ts';
import type { PartnershipPart } from '../slices/partnerships/index.parts.ts';

/** The parts of a partnership's page, in their order. What loads them stands in `contributions.server.ts`. */
export const partnershipParts = [lifePart, promisesPart] as readonly unknown[] as readonly PartnershipPart[];
