export {
  type PartnershipInput,
  type PartnershipKind,
  type PartyRole,
  partnershipInput,
  type Standing,
} from './input.ts';
export { kindName, standingName } from './messages.ts';
export { partyName, titleParties } from './rules.ts';
export { kindsMeant, standingsMeant } from './ties-meant.ts';
export { titledApart } from './titles-apart.ts';
