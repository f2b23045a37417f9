import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { SaidStanding } from '../../platform/values/said-standing.ts';

/** One field that is asked about, as the link shows it: kept with its words, so that it stays what was shown. */
export interface ShownField {
  readonly label: Bilingual;
  /** The value as the record's input has it. */
  readonly value: unknown;
  readonly said: Bilingual;
  /** What it may become, as the officer typed it, where a change is asked for. */
  readonly proposed?: string;
  /** Of what was said of the record: it is confirmed or refused, not corrected. */
  readonly standing?: SaidStanding;
  /** What it names, to be looked at: an address, or a page below the language. */
  readonly links?: readonly { readonly title: Bilingual; readonly href: string }[];
}

export type ShownFields = Readonly<Record<string, ShownField>>;

/** What the record rests on, as the other side is told. */
export interface ShownSource {
  readonly title: string;
  readonly publisher: Bilingual | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  /** Missing where it was asked before links showed quotes. */
  readonly quote?: string | null;
}
