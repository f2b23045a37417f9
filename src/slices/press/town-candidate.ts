import type { NamedPlace } from './gazetteer.ts';

/** A name that a stretch of tokens may be a case form of. */
export interface TownCandidate {
  /** In the nominative, with the capitals and hyphens of the text. */
  readonly name: string;
  /** The places that bear it, the likeliest in this country first. */
  readonly places: readonly NamedPlace[];
  /** Whether the case forms of the name have this one; null where that is not known. */
  readonly declined: boolean | null;
  /** Higher is likelier: size, case form, the dictionary. */
  readonly score: number;
}
