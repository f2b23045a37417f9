export type { BodyClaimed, HandedOver, RoleTold } from './events.ts';
export { type InvitationInput, invitationInput } from './input.ts';
export { mayGiveAnyRole } from './policy.ts';
export type { Role } from './rules.ts';
