export { askOtherSide } from './actions/ask-other-side.server.ts';
export { tellExpiredRequests } from './actions/tell-expired-requests.server.ts';
export { askableKind } from './asked-records.server.ts';
export { requestsBegun, requestsDayPart } from './day.server.ts';
export { hasRequests, requestOwners, requestReferences } from './merging-rows.server.ts';
export { requestById } from './queries.server.ts';
export { mailOfRequest } from './request-mail.server.ts';
export { confirmationSearchables } from './searchables.server.ts';
export { requestKind } from './told-kind.ts';
