export { followTimeline } from './actions/follow-timeline.server.ts';
export { recordPartnership } from './actions/record-partnership.server.ts';
export { type PartnershipView, partnershipById, partnershipsByIds } from './partnership-view.server.ts';
export { countPartnerships, municipalityIdsInDirection, partnershipIdsOfMunicipality, partnershipIdsSorted, partnershipsByStanding, partnershipTitles } from './queries.server.ts';
