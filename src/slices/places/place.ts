/** A place of the gazetteer: geography, not a municipality. */
export interface Place {
  /** GeoNames id. */
  readonly id: number;
  /** In Latin letters, with the accents of its language. */
  readonly name: string;
  readonly asciiName: string;
  /** Null where no name is likely enough to be the Russian one. */
  readonly nameRu: string | null;
  /** In all languages, none of them named. */
  readonly alternates: readonly string[];
  /** ISO 3166-1, as GeoNames gives it: a statement of its own, not Pobratim's. */
  readonly countryCode: string;
  /** GeoNames first-level code with its country: `RU.05`. */
  readonly regionCode: string | null;
  /** GeoNames second-level code with its region: `GB.ENG.C3`. */
  readonly districtCode?: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly featureCode: string;
  readonly timezone: string;
}

export interface Region {
  readonly code: string;
  readonly countryCode: string;
  readonly nameEn: string;
  readonly nameRu: string | null;
}

/** How what was typed met a name of the place. */
export type Meeting = 'exact' | 'declined' | 'transliterated' | 'prefix' | 'typo';

export interface FoundPlace {
  readonly place: Place;
  readonly region: Region | null;
  readonly how: Meeting;
  /** The name of the place that was met. */
  readonly by: string;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface PlaceLookUp {
  /** As typed: «в Благовещенске», «Благовещенск, Амурская область», `juzhno sahalinsk`. */
  readonly q: string;
  /** ISO code; places of other countries are left out. */
  readonly country?: string | undefined;
  /** A region's name in either language: places elsewhere come only where it has none. */
  readonly region?: string | undefined;
  readonly limit: number;
}
