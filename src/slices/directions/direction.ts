/** The closed list of directions of cooperation. The codes are fixed: tables, addresses and the API use them as they are. */
export const DIRECTIONS = [
  'economy_trade',
  'investment',
  'industry_innovation',
  'transport_roads',
  'housing_utilities',
  'urban_environment',
  'digital_services',
  'public_safety',
  'education_science',
  'culture',
  'sport',
  'youth',
  'tourism',
  'health',
  'social_support',
  'ecology',
  'governance_budget',
  'citizen_participation',
  'people_to_people',
  'media',
  'agriculture',
] as const;

export type Direction = (typeof DIRECTIONS)[number];
