export {
  PARTNERSHIP_KINDS,
  type PartnershipInput,
  type PartnershipKind,
  type PartyRole,
  partnershipInput,
  ROLES,
  STANDINGS,
  type Standing,
} from './input.ts';
export { titleParties } from './rules.ts';
