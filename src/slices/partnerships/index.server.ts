export { followTimeline } from './actions/follow-timeline.server.ts';
export { recordPartnership } from './actions/record-partnership.server.ts';
export { partnershipCollection } from './api.server.ts';
export { type PartnershipView, partnershipById, partnershipsByIds, partnershipsOfMunicipality } from './partnership-view.server.ts';
export {
  bodyIdsInDirection,
  countPartnerships,
  municipalityIdsInDirection,
  partnershipIdsFor,
  partnershipIdsOfMunicipality,
  partnershipIdsSorted,
  partnershipIdsWith,
  partnershipsByStanding,
  partnershipTitles,
  tiesOnTheMap,
} from './queries.server.ts';
