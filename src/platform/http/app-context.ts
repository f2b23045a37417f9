import { createContext } from 'react-router';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Bilingual } from '../values/bilingual.ts';

/** What a page's loader or action is given besides the request. */
export interface AppContext extends PageContributions {
  readonly db: Database;
  readonly clock: Clock;
  /** Public origin without a trailing slash. */
  readonly origin: string;
}

/** What slices contribute to each other's pages; `main` registers it. */
export interface PageContributions {
  /** Loads what other slices show on a municipality's page. */
  readonly municipalityParts: readonly { readonly key: string; load(db: Database, id: string): Promise<unknown> }[];
  /** The same for a body's page. */
  readonly bodyParts: readonly { readonly key: string; load(db: Database, id: string): Promise<unknown> }[];
  /** The municipalities whose centre is a place, for the place's page. */
  municipalitiesOfPlace(db: Database, placeId: number): Promise<readonly { readonly id: string; readonly name: Bilingual }[]>;
  /** How records that cite a source are named on the source's page. */
  readonly subjectNamings: readonly {
    readonly kind: string;
    subjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: Bilingual; readonly path: string }>>;
  }[];
}

export const appContext = createContext<AppContext>();

/** Where a page's fault is told: to the log. */
export const reportFault = createContext<(fault: unknown) => void>(() => {});
