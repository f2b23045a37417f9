import type { Bilingual } from '../../platform/values/bilingual.ts';

/** A source as pages and the API show it. */
export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly publisher: (Bilingual & { readonly id: string }) | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly note: Bilingual | null;
  /** Whom the source names as its own source, with its words for them. */
  readonly chain: readonly { readonly name: Bilingual; readonly words: string }[];
  readonly updatedAt: string;
}

/** One fact's link to its source. */
export interface CitationView {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly aspect: string;
  readonly source: SourceView;
  readonly quote: string | null;
}
