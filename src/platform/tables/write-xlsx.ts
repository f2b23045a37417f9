import { Zip, ZipDeflate } from 'fflate';
import { withOwnApostrophe } from './formula-guard.ts';
import type { TableToWrite } from './table-to-write.ts';

/** The same rows make the same file. */
const MADE = '1980-01-02T00:00:00Z';

/** All cells are texts, so that nothing in them is ever computed; the first row is bold and stays in sight. Form: ECMA-376, part 1, 18. */
export async function* xlsxPieces({ name, columns, pages }: TableToWrite): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault !== null) throw fault;
    pieces.push(piece);
  });
  const begin = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    return (text: string, isLast = false) => file.push(encoder.encode(text), isLast);
  };
  for (const [path, content] of filesAround(name)) begin(path)(content, true);
  const write = begin('xl/worksheets/sheet1.xml');
  write(
    `${sheetHead(columns.length)}${rowXml(
      1,
      columns.map(({ head }) => head),
      HEAD_STYLE,
    )}`,
  );
  let next = 2;
  for await (const rows of pages) {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const some = rows.slice(at, at + ROWS_AT_ONCE);
      write(some.map((row, nth) => rowXml(next + nth, row, TEXT_STYLE)).join(''));
      next += some.length;
      yield* pieces.splice(0);
    }
  }
  write('</sheetData></worksheet>', true);
  zip.end();
  yield* pieces.splice(0);
}

/** Packing takes a while: whoever else waits has a turn after these. */
const ROWS_AT_ONCE = 100;

const TEXT_STYLE = 1;
const HEAD_STYLE = 2;
const WIDTH = 24;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function filesAround(sheet: string): readonly (readonly [path: string, content: string])[] {
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles()],
  ];
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Format 49 is text: a code that looks like a date stays as it is also when somebody edits it. */
function styles(): string {
  const font = (inside: string) => `<font>${inside}<sz val="11"/><name val="Calibri"/></font>`;
  const look = (fontId: number) =>
    `<xf numFmtId="49" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
  return `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look(0)}${look(1)}</cellXfs></styleSheet>`;
}

function sheetHead(columns: number): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;
}

/** Excel's own limits for names of sheets. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function rowXml(number: number, cells: readonly string[], style: number): string {
  const filled = cells.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(withOwnApostrophe(text))}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnLetters(Math.floor(at / 26) - 1)}${letter}`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML does not know is written as `_x000D_`, and what looks like that, too. Source: ECMA-376, part 1, 22.9.2.19. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);
}
