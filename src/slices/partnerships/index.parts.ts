export { partnershipsPart } from './municipality-part.tsx';
export { citesOfRows, PartnershipsTable } from './pages/partnerships-table.tsx';
export { StandingWord } from './pages/standing-word.tsx';
export { type PartnershipPart, PartnershipParts } from './partnership-parts.ts';
