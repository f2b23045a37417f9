/** A spreadsheet as a table of texts: its first row that has anything is the header. */
export interface TableRead {
  readonly format: TableFormat;
  /** Of files of text only. */
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  /** The sheet that was read; null where a file has none. */
  readonly sheet: string | null;
  /** As long as the longest row. */
  readonly header: readonly string[];
  /** Rows that have anything, each as long as the header, cells as people see them. */
  readonly rows: readonly (readonly string[])[];
  /** Beside each row, which row of the file it is, counted from 1 as spreadsheets count. */
  readonly rowNumbers: readonly number[];
  readonly notes: TableNotes;
}

/** What whoever looks at the table should know of the file. */
export interface TableNotes {
  /** Lines above the header that fill one cell only. */
  readonly title: readonly string[];
  /** Visible sheets that were not read. */
  readonly otherSheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Cells whose formula came without its result; formulas are never computed here. */
  readonly formulasWithoutResult: number;
}

export type TableFormat = 'xlsx' | 'ods' | 'csv' | 'tsv';

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const SEPARATORS = ['\t', ';', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

export const TABLE_REFUSALS = [
  'empty-file',
  'too-large',
  'not-a-table',
  /** A spreadsheet, but in the binary form of Excel before 2007, or XLSB. */
  'old-format',
  'broken-file',
  /** More than LIMITS allow, or made to overload whoever opens it. */
  'too-much-inside',
  'protected-file',
  /** Nothing below the header. */
  'no-rows',
] as const;
export type TableRefusal = (typeof TABLE_REFUSALS)[number];

export const LIMITS = {
  /** Of the file, in bytes. */
  file: 20_000_000,
  /** Of all that is packed in it, in bytes. */
  unpacked: 200_000_000,
  /** Files in the archive that a spreadsheet is. */
  entries: 5_000,
  rows: 100_000,
  columns: 200,
  /** Rows times columns. */
  cells: 4_000_000,
  /** Of one cell, in UTF-16 units. */
  cell: 10_000,
  /** Of all cells. */
  characters: 60_000_000,
  /** How deep elements of XML may lie in each other. */
  depth: 100,
  milliseconds: 8_000,
} as const;

/** Breaks off reading from inside the callbacks of parsers; the doors of this folder turn it into a value. */
export class TableRefused extends Error {
  readonly refusal: TableRefusal;

  constructor(refusal: TableRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
