import { type ComponentType, createContext } from 'react';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { Life } from '../../ui/thread-shape.ts';
import type { CitationNotes } from '../sources/index.parts.ts';
import type { CitationView } from '../sources/index.ts';
import type { PartnershipView } from './partnership-view.server.ts';

interface Shown<Loaded> {
  readonly lang: Lang;
  readonly partnership: PartnershipView;
  readonly loaded: Loaded;
  readonly notes: CitationNotes;
}

/**
 * What another slice shows on a partnership's page. `main` registers the parts and, under the same key, what loads them; this slice knows
 * none of them.
 */
export interface PartnershipPart<Loaded = unknown> {
  readonly key: string;
  /** The facts that the part shows, in the order in which it is read. */
  cites(loaded: Loaded): readonly (readonly CitationView[])[];
  /** Links of the workspace beside the tie's own, for this reader. */
  links?(loaded: Loaded, lang: Lang): readonly { readonly href: string; readonly label: string }[];
  /** How the tie lives: the colour of its thread. */
  life?(loaded: Loaded): Life;
  /** Under the heading, across the page. */
  readonly Opening?: ComponentType<Shown<Loaded>>;
  /** After the timeline. */
  readonly Section?: ComponentType<Shown<Loaded>>;
}

export const PartnershipParts = createContext<readonly PartnershipPart[]>([]);
