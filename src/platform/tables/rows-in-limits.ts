import { unguarded } from './formula-guard.ts';
import { LIMITS, type TableRead, TableRefused } from './table.ts';
import { headerOfTwoLines } from './two-line-header.ts';

type TableBody = Pick<TableRead, 'header' | 'rows' | 'rowNumbers'> & { readonly title: readonly string[] };

/** Rows as they are read, refused as soon as they are too many, too wide or too long. */
export interface RowsInLimits {
  /**
   * `number`: which row of the file it is. Rows without text are left out, and so are apostrophes that kept cells of a CSV from being
   * formulas: a spreadsheet that opened it and saved it in another form has them still.
   */
  add(number: number, cells: readonly string[]): void;
  isEmpty(): boolean;
  finish(): TableBody;
}

export function rowsInLimits(): RowsInLimits {
  const rows: { readonly number: number; readonly cells: readonly string[] }[] = [];
  let characters = 0;
  let width = 0;
  return {
    add(number, cells) {
      const filled = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
      if (filled.length === 0) return;
      width = Math.max(width, filled.length);
      for (const cell of filled) {
        characters += cell.length;
        if (cell.length > LIMITS.cell) throw new TableRefused('too-much-inside');
      }
      rows.push({ number, cells: filled.map(unguarded) });
      // One row more than the limit: the header is none.
      if (rows.length > LIMITS.rows + 1 || width > LIMITS.columns || characters > LIMITS.characters || width * rows.length > LIMITS.cells)
        throw new TableRefused('too-much-inside');
    },
    isEmpty: () => rows.length === 0,
    finish() {
      const above = linesAboveHeader(rows, width);
      const [line, ...lines] = rows.slice(above).map((row) => ({ ...row, cells: padded(row.cells, width) }));
      const both = headerOfTwoLines(line?.cells ?? [], lines[0]?.cells ?? []);
      const header = both === null ? line : { cells: both };
      const body = both === null ? lines : lines.slice(1);
      const data = body.filter((row, index) => !(index === 0 && numbersColumns(row.cells)));
      if (header === undefined || data.length === 0) throw new TableRefused('no-rows');
      return {
        title: rows.slice(0, above).map(({ cells }) => cells.join('').trim()),
        header: header.cells,
        rows: data.map(({ cells }) => cells),
        rowNumbers: data.map(({ number }) => number),
      };
    },
  };
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** «Перечень городов-побратимов» across the sheet is a title, not a header. */
function linesAboveHeader(rows: readonly { readonly cells: readonly string[] }[], width: number): number {
  if (width < 3) return 0;
  const first = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return Math.max(0, first);
}

/** Russian forms number their columns below the header: 1, 2, 3… */
function numbersColumns(cells: readonly string[]): boolean {
  return cells.length > 2 && cells.every((cell, index) => cell.trim() === String(index + 1));
}
