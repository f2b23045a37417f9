export { nameKey } from './name-key.ts';
export type { FoundPlace, PlaceLookUp } from './queries.server.ts';
export type { PlaceRow, RegionRow } from './tables.server.ts';
