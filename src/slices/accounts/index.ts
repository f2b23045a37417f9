export type { BodyClaimed, HandedOver } from './events.ts';
export { type InvitationInput, invitationInput } from './input.ts';
export { mayGiveAnyRole } from './policy.ts';
export type { Role } from './rules.ts';
