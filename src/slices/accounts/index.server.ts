export { type AccountHolder, accountHolder, accountNames } from './account-queries.server.ts';
export { answerOnce, type GivenAnswer } from './actions/answer-once.server.ts';
export { handOver } from './actions/hand-over.server.ts';
export { inviteFirstAdministrator } from './actions/invite-first-administrator.server.ts';
export { invitePerson } from './actions/invite-person.server.ts';
export { sessionHolder, tokenHolder } from './identity.server.ts';
export { roleName } from './mails.ts';
export { hasRoles, headsOfBody, holdersOf, keepersOfBodies, keepersOfBody } from './people-queries.server.ts';
