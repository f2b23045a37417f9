import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { CitationView } from '../sources/index.ts';
import type { BodyKind, MunicipalityKind } from './input.ts';

/** A municipality as pages and the API show it. */
export interface MunicipalityView {
  readonly id: string;
  readonly kind: MunicipalityKind;
  readonly name: Bilingual;
  readonly officialName: Bilingual | null;
  readonly oktmo: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly centre: {
    readonly id: number;
    readonly name: Bilingual;
    readonly lat: number;
    readonly lon: number;
    readonly population: number;
    readonly timezone: string;
    /** For the region too. */
    readonly cites: readonly CitationView[];
  } | null;
  readonly region: Bilingual | null;
  /** What sources say of its country, each with its own. */
  readonly countries: readonly { readonly code: string; readonly cites: readonly CitationView[] }[];
  readonly bodies: readonly BodyView[];
  readonly cites: readonly CitationView[];
  readonly updatedAt: string;
}

export interface BodyView {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: Bilingual;
  readonly municipalityId: string | null;
  readonly updatedAt: string;
}
