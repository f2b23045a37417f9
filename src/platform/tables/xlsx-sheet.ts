import { type RowsInLimits, rowsInLimits } from './rows-in-limits.ts';
import { LIMITS, TableRefused } from './table.ts';
import { type Book, textOfElement, unescaped } from './xlsx-book.ts';
import { shownNumber } from './xlsx-numbers.ts';
import { readXml, type XmlAttributes } from './xml.ts';
import type { Archive } from './zip.ts';

interface SheetRead {
  readonly rows: RowsInLimits;
  readonly formulasWithoutResult: number;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  stored: string;
}

/** The rows of one sheet. Merged cells have their text in the first; of formulas the result that the file keeps is taken. */
export async function sheetIn(archive: Archive, path: string, book: Book): Promise<SheetRead> {
  const rows = rowsInLimits();
  let [number, next, formulasWithoutResult] = [0, 0, 0];
  let cells: string[] = [];
  let cell: Cell | null = null;
  let inValue = false;
  const inline = textOfElement((text) => {
    if (cell !== null) cell.stored = text;
  }, 'is');
  await readXml(archive.read(path), {
    open(name, attribute) {
      if (name === 'row') [number, cells, next] = [rowNumber(attribute('r'), number), [], 0];
      else if (name === 'c') {
        cell = cellAt(attribute, next);
        next = cell.column + 1;
      } else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'v') inValue = true;
      else inline.open(name);
    },
    text(piece) {
      if (!inValue || cell === null) return inline.text(piece);
      cell.stored += piece;
      if (cell.stored.length > LIMITS.cell * 4) throw new TableRefused('too-much-inside');
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell !== null) {
        const shown = shownIn(cell, book);
        if (cell.hasFormula && cell.stored === '') formulasWithoutResult += 1;
        if (shown !== '') putAt(cells, cell.column, shown);
        cell = null;
      } else if (name === 'row') rows.add(number, cells);
      else inline.close(name);
    },
  });
  return { rows, formulasWithoutResult };
}

function rowNumber(said: string | undefined, before: number): number {
  const number = Number(said);
  return Number.isInteger(number) && number > 0 ? number : before + 1;
}

function cellAt(attribute: XmlAttributes, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attribute('r') ?? '')?.[0];
  const column = letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), hasFormula: false, stored: '' };
}

/** Cells without text are not stored, so that a whole row of formatted emptiness weighs nothing. */
function putAt(cells: string[], column: number, text: string): void {
  if (column >= LIMITS.columns) throw new TableRefused('too-much-inside');
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

function shownIn({ type, stored, style }: Cell, { texts, looks, from1904 }: Book): string {
  if (stored === '') return '';
  if (type === 's') return texts[Number(stored)] ?? '';
  if (type === 'inlineStr') return stored;
  if (type === 'str') return unescaped(stored);
  if (type === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return stored.slice(0, 10);
  return type === 'n' ? shownNumber(stored, looks[style] ?? 'number', from1904) : stored;
}
