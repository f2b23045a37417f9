import { type ComponentType, createContext } from 'react';
import type { Database } from '../../platform/db/database.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { CitationView } from '../sources/index.ts';
import type { CitationNotes } from '../sources/index.parts.ts';

/** What another slice shows on a municipality's page. `main` registers the parts; this slice knows none of them. */
export interface MunicipalityPart<Loaded = unknown> {
  readonly key: string;
  load(db: Database, municipalityId: string): Promise<Loaded>;
  /** The facts that the part shows, in the order in which it is read. */
  cites(loaded: Loaded): readonly (readonly CitationView[])[];
  readonly Section: ComponentType<{ readonly lang: Lang; readonly loaded: Loaded; readonly notes: CitationNotes }>;
}

export const MunicipalityParts = createContext<readonly MunicipalityPart[]>([]);
