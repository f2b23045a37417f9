import { type ComponentType, createContext } from 'react';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { CitationNotes } from '../sources/index.parts.ts';
import type { CitationView } from '../sources/index.ts';
import type { MunicipalityView } from './queries.server.ts';

interface WhoseName {
  /** The name as a sentence needs it after «партнёрства»: in Russian its genitive, null where that is not sure. */
  readonly whose: string | null;
}

/** What another slice shows on a municipality's page. `main` registers the parts and, under the same key, what loads them; this slice knows none of them. */
export interface MunicipalityPart<Loaded = unknown> {
  readonly key: string;
  /** The facts that the part shows, in the order in which it is read. */
  cites(loaded: Loaded): readonly (readonly CitationView[])[];
  /** Beside the facts, where the part has something to show there: a map. */
  readonly Beside?: ComponentType<WhoseName & { readonly lang: Lang; readonly municipality: MunicipalityView; readonly loaded: Loaded }>;
  readonly Section: ComponentType<WhoseName & { readonly lang: Lang; readonly loaded: Loaded; readonly notes: CitationNotes }>;
}

export const MunicipalityParts = createContext<readonly MunicipalityPart[]>([]);

/** What other slices show on a body's page: sections only. */
export const BodyParts = createContext<readonly Pick<MunicipalityPart, 'key' | 'cites' | 'Section'>[]>([]);
