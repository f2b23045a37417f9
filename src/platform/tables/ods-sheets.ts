import { dateAsWritten } from '../values/date-as-written.ts';
import { type RowsInLimits, rowsInLimits } from './rows-in-limits.ts';
import { LIMITS, TableRefused } from './table.ts';
import { plainNumber } from './xlsx-numbers.ts';
import { readXml, type XmlAttributes } from './xml.ts';

interface SheetsRead {
  /** The first visible one that has anything; null where none has. */
  readonly sheet: string | null;
  readonly rows: RowsInLimits;
  readonly otherSheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly formulasWithoutResult: number;
}

interface Cell {
  readonly attribute: XmlAttributes;
  readonly repeated: number;
  /** Covered by a merged one: what it may still hold is not seen. */
  readonly isCovered: boolean;
  paragraphs: string[];
}

/** What stands in a cell and is not its text: notes, drawings, readings beside the text. */
const BESIDE = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'ruby-text', 'forms']);

/** Reads the sheets of content.xml one after another until one has rows; of the others only the names. */
export async function odsSheets(pieces: AsyncIterable<Uint8Array>): Promise<SheetsRead> {
  const reader = new SheetsReader();
  await readXml(pieces, reader);
  return reader.read();
}

class SheetsReader {
  private readonly hiddenStyles = new Set<string>();
  private readonly visible: string[] = [];
  private readonly hidden: string[] = [];
  private style = '';
  private chosen: string | null = null;
  private current: { readonly name: string; readonly rows: RowsInLimits; formulasWithoutResult: number } | null = null;
  private found = { rows: rowsInLimits(), formulasWithoutResult: 0 };
  private rowNumber = 0;
  private rowRepeated = 1;
  private cells: string[] = [];
  private column = 0;
  private cell: Cell | null = null;
  private inParagraph = false;
  private beside = 0;

  readonly open = (name: string, attribute: XmlAttributes): void => {
    if (BESIDE.has(name)) this.beside += 1;
    else if (name === 'style') this.style = attribute('name') ?? '';
    else if (name === 'table-properties' && attribute('display') === 'false') this.hiddenStyles.add(this.style);
    else if (name === 'table' && this.current === null) this.openSheet(attribute);
    else if (this.current !== null && this.beside === 0) this.openInSheet(name, attribute);
  };

  readonly text = (piece: string): void => {
    if (this.inParagraph && this.beside === 0) this.write(piece.replace(/\s+/g, ' '));
  };

  readonly close = (name: string): void => {
    if (BESIDE.has(name)) this.beside -= 1;
    else if (this.beside > 0) return;
    else if (name === 'p') this.inParagraph = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table') this.closeSheet();
  };

  read(): SheetsRead {
    return {
      sheet: this.chosen,
      ...this.found,
      otherSheets: this.visible.filter((name) => name !== this.chosen),
      hiddenSheets: this.hidden,
    };
  }

  private openSheet(attribute: XmlAttributes): void {
    const name = attribute('name') ?? '';
    const isHidden = this.hiddenStyles.has(attribute('style-name') ?? '');
    (isHidden ? this.hidden : this.visible).push(name);
    if (isHidden || this.chosen !== null) return;
    this.current = { name, rows: rowsInLimits(), formulasWithoutResult: 0 };
    this.rowNumber = 0;
  }

  private openInSheet(name: string, attribute: XmlAttributes): void {
    if (name === 'table-row') {
      this.rowRepeated = timesOf(attribute('number-rows-repeated'));
      [this.cells, this.column] = [[], 0];
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const repeated = timesOf(attribute('number-columns-repeated'));
      this.cell = { attribute, repeated, isCovered: name !== 'table-cell', paragraphs: [] };
    } else if (name === 'p' && this.cell !== null) {
      this.cell.paragraphs.push('');
      this.inParagraph = true;
    } else if (this.inParagraph) {
      if (name === 's') this.write(' '.repeat(Math.min(timesOf(attribute('c')), LIMITS.cell + 1)));
      else if (name === 'tab') this.write('\t');
      else if (name === 'line-break') this.write('\n');
    }
  }

  private write(piece: string): void {
    const paragraphs = this.cell?.paragraphs;
    const last = paragraphs?.at(-1);
    if (paragraphs === undefined || last === undefined) return;
    if (last.length + piece.length > LIMITS.cell) throw new TableRefused('too-much-inside');
    paragraphs[paragraphs.length - 1] = last + piece;
  }

  private closeCell(): void {
    if (this.cell === null || this.current === null) return;
    const { repeated, isCovered, attribute } = this.cell;
    const shown = isCovered ? '' : shownIn(this.cell);
    if (shown === '' && attribute('formula') !== undefined) this.current.formulasWithoutResult += 1;
    if (shown !== '') {
      if (this.column + repeated > LIMITS.columns) throw new TableRefused('too-much-inside');
      while (this.cells.length < this.column) this.cells.push('');
      for (let time = 0; time < repeated; time += 1) this.cells.push(shown);
    }
    this.column += repeated;
    this.cell = null;
  }

  private closeRow(): void {
    if (this.current === null) return;
    const times = this.cells.length === 0 ? 0 : this.rowRepeated;
    for (let time = 0; time < times; time += 1) this.current.rows.add(this.rowNumber + time + 1, this.cells);
    this.rowNumber += this.rowRepeated;
  }

  private closeSheet(): void {
    if (this.current === null) return;
    if (!this.current.rows.isEmpty()) {
      this.chosen = this.current.name;
      this.found = { rows: this.current.rows, formulasWithoutResult: this.current.formulasWithoutResult };
    }
    this.current = null;
  }
}

function timesOf(said: string | undefined): number {
  const times = Number(said ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function shownIn({ attribute, paragraphs }: Cell): string {
  const text = paragraphs.join('\n');
  if (text.length > LIMITS.cell) throw new TableRefused('too-much-inside');
  const type = attribute('value-type');
  const value = attribute('value');
  if (type === 'date') return dayShown(attribute('date-value') ?? text, text);
  if (value !== undefined && ['float', 'currency', 'percentage'].includes(type ?? '')) return numberShown(value, text);
  return text === '' ? (attribute('string-value') ?? '') : text;
}

/** Where the cell shows a month or a year only, no day is made of it. */
function dayShown(stored: string, text: string): string {
  const shown = dateAsWritten(text);
  return shown.ok && stored.startsWith(shown.value) ? shown.value : stored.slice(0, 10);
}

/** Zeros in front are kept where the cell shows them: codes are written so. */
function numberShown(stored: string, text: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return text;
  return /^0\d+$/.test(text) && Number(text) === number ? text : plainNumber(number);
}
