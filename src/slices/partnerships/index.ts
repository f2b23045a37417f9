export {
  type PartnershipInput,
  type PartnershipKind,
  type PartyRole,
  partnershipInput,
  type Standing,
} from './input.ts';
export { titleParties } from './rules.ts';
