/** One who speaks for a municipality does so through a body of its own, or through one that is no municipality's. */
export function isItsOwnBody(municipality: string | null, bodyOf: string | null): boolean {
  return municipality === null || bodyOf === null || bodyOf === municipality;
}
