/** One who speaks for a municipality does so through a body of its own, or through one that is no municipality's. */
export function isItsOwnBody(municipality: string | null, bodyOf: string | null): boolean {
  return municipality === null || bodyOf === null || bodyOf === municipality;
}

/** Days after which somebody should make sure that a contact is still right. */
export const STALE_AFTER_DAYS = 180;

/** Whole days from one moment to another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / (24 * 60 * 60 * 1000));
}

export function isStale(confirmedAt: string, now: string): boolean {
  return daysBetween(confirmedAt, now) >= STALE_AFTER_DAYS;
}
