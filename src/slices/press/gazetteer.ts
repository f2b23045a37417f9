/** A place of the gazetteer that bears a name. */
export interface NamedPlace {
  /** GeoNames id. */
  readonly id: number;
  /** The spelling that was met, as the gazetteer has it: in the script that was asked for. */
  readonly name: string;
  readonly countryCode: string;
  /** GeoNames first-level code: `RU.05`. */
  readonly regionCode: string | null;
  readonly population: number;
  /** PPL, PPLA, PPLX (a part of a town)… */
  readonly featureCode: string;
  /** True if it is the place's main name, not one of its alternates. */
  readonly main: boolean;
}

export interface Gazetteer {
  /** Places that bear this name in any language, the largest first. Case, ё, hyphens and spaces do not matter. */
  called(name: string): readonly NamedPlace[];
  /** All names of a place in all languages, main name first. */
  namesOf(id: number): readonly string[];
}
