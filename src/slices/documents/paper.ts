import type { Lang } from '../../platform/values/bilingual.ts';

/** A stretch of words on one line. */
export interface PaperRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Leads there, where it is an address of the web or of mail. */
  readonly href?: string;
  /** Numbers of the sources that it rests on, as the paper's list of sources has them. */
  readonly sources?: readonly number[];
  /** Where it is not the paper's own. */
  readonly lang?: Lang;
}

/** What it says: words alone, or words of several kinds after each other. */
export type Inline = string | readonly PaperRun[];

export interface PaperHeading<Text = Inline> {
  readonly kind: 'heading';
  readonly text: Text;
}

export interface PaperParagraph<Text = Inline> {
  readonly kind: 'paragraph';
  readonly text: Text;
}

export interface PaperList<Text = Inline> {
  readonly kind: 'list';
  readonly isNumbered: boolean;
  readonly items: readonly Text[];
}

/** With a head, and as many cells in a row as it has. `widths`: shares of the paper's width. */
export interface PaperTable<Text = Inline> {
  readonly kind: 'table';
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly widths: readonly number[];
}

/** Names of things, each beside what it is. */
export interface PaperFacts<Text = Inline> {
  readonly kind: 'facts';
  readonly rows: readonly { readonly name: string; readonly value: Text }[];
}

/** Whose office and name; between them the place for the hand. */
export interface PaperSignature {
  readonly kind: 'signature';
  readonly office: readonly string[];
  readonly name: string;
}

/** What the paper rests on, small: what the numbers at its words lead to. */
export interface PaperSources<Text = Inline> {
  readonly kind: 'sources';
  readonly title: string;
  readonly items: readonly { readonly number: number; readonly text: Text }[];
}

export type PaperBlock<Text = Inline> =
  | PaperHeading<Text>
  | PaperParagraph<Text>
  | PaperList<Text>
  | PaperTable<Text>
  | PaperFacts<Text>
  | PaperSignature
  | PaperSources<Text>;

/** A paper as it is meant, on sheets of A4: rendered to DOCX, to be worked on, and to PDF, to be kept, signed and printed. */
export interface Paper {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle?: string;
  /** What the file says of itself. `day`: `YYYY-MM-DD`; the PDF is made the same, to the byte, whenever it is made. */
  readonly about: { readonly author: string; readonly day: string };
  /** Of the letters, in points; 11 where it is not given. */
  readonly size?: number;
  readonly blocks: readonly PaperBlock[];
}

/**
 * What one paper can hold; whatever is sent in, making it takes seconds and not minutes. `pieces`: blocks, cells, runs and marks of sources
 * together; the rest in UTF-16 units.
 */
export const LARGEST_PAPER = { characters: 200_000, inOnePlace: 20_000, pieces: 10_000 } as const;
