export type { BodyClaimed, HandedOver } from './events.ts';
export { type InvitationInput, invitationInput } from './input.ts';
export type { Role } from './rules.ts';
