export { followMunicipality } from './actions/follow-municipality.server.ts';
export { followTimeline, followTimelineChange } from './actions/follow-timeline.server.ts';
export { recordPartnership } from './actions/record-partnership.server.ts';
export { recordPartnerships } from './actions/record-partnerships.server.ts';
export { withdrawPartnerships } from './actions/withdraw-partnerships.server.ts';
export { partnershipCollection } from './api.server.ts';
export { tiesDoubled } from './doubled-ties-queries.server.ts';
export { tiesKept } from './kept-list-queries.server.ts';
export { keptPartnership, partnershipsReferTo, partnershipsWrittenBy, sidesOfTie } from './kept-queries.server.ts';
export { partnershipMerging, partnershipOwners, partnershipReferences } from './merging-rows.server.ts';
export { municipalitiesInTies, tiesOfPairs, tiesWithBoth } from './partner-queries.server.ts';
export {
  type LatestPartnerships,
  type PartnershipView,
  partnershipsByIds,
  partnershipsOfBody,
  partnershipsOfMunicipality,
} from './partnership-view.server.ts';
export {
  bodyIdsInDirection,
  countPartnerships,
  municipalityIdsInDirection,
  partnershipIdsSorted,
  partnershipIdsWith,
  partnershipsByStanding,
  partnershipsExist,
  stateOfPartnerships,
  tiesOnTheMap,
} from './queries.server.ts';
export { partnershipRecordKinds } from './record-kinds.server.ts';
export { partnershipSearchables } from './searchables.server.ts';
export { nameOfTie } from './tie-name.server.ts';
export { partnershipTitles, toldApart } from './title-queries.server.ts';
