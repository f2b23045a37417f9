export {
  PARTNERSHIP_KINDS,
  type PartnershipInput,
  type PartnershipKind,
  type PartyRole,
  ROLES,
  STANDINGS,
  type Standing,
  partnershipInput,
} from './input.ts';
export { titleParties } from './rules.ts';
