import type { Lang } from '../../platform/values/bilingual.ts';

/** A stretch of text; a line end in it breaks the line. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly underlined?: boolean;
}

export type Align = 'left' | 'centre' | 'right' | 'justified';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align?: Align;
  /** The first line goes in, as in a letter's text. */
  readonly indented?: boolean;
  /** In points; the document's own if it is not given. */
  readonly size?: number;
  /** Distances in points. */
  readonly before?: number;
  readonly after?: number;
  /** Lines after the first stand so many millimetres to the right: a list with its mark before a tab. */
  readonly hanging?: number;
  /** Stays on the page of what follows. */
  readonly keepWithNext?: boolean;
  readonly heading?: boolean;
  readonly lang?: Lang;
}

/** Side by side without lines: a letterhead and its addressee. Widths in millimetres. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly width: number; readonly blocks: readonly Paragraph[] }[];
  readonly after?: number;
}

/** A table with lines, the first row its head. */
export interface Grid {
  readonly kind: 'grid';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
}

/** A line across the page. */
export interface Rule {
  readonly kind: 'rule';
}

/** Whose office and name; between them the place for the hand. */
export interface Signature {
  readonly kind: 'signature';
  readonly office: readonly string[];
  readonly name: string;
}

/** At the bottom of the page on which the document ends: who wrote it. */
export interface FootMark {
  readonly kind: 'foot-mark';
  readonly lines: readonly string[];
}

export type Block = Paragraph | Columns | Grid | Rule | Signature | FootMark;

/** A document as it is meant: rendered to DOCX, and to whatever comes next. Each part begins on a page of its own, numbered from 1. */
export interface DocumentTree {
  readonly lang: Lang;
  readonly title: string;
  readonly author: string;
  /** In points. */
  readonly size: number;
  /** In millimetres. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly parts: readonly (readonly Block[])[];
}
