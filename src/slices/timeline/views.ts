import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { CitationView } from '../sources/index.ts';
import type { EntryKind } from './input.ts';

/** What happened, with where it is known from. */
export interface EntryView {
  readonly id: string;
  readonly kind: EntryKind;
  readonly date: string | null;
  readonly endDate: string | null;
  readonly knownBy: string | null;
  readonly title: Bilingual;
  readonly text: Bilingual | null;
  readonly cites: readonly CitationView[];
  readonly updatedAt: string;
}
