import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { odsMade, rowOf, sheetOf, xlsxMade, zipped } from './spreadsheets.testing.ts';
import type { TableRead } from './table.ts';
import { tableIn } from './table-in.ts';
import { lookOf, plainNumber, shownNumber } from './xlsx-numbers.ts';

async function read(bytes: Uint8Array): Promise<TableRead> {
  const table = await tableIn(bytes);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const table = await tableIn(bytes);
  return table.ok ? 'read' : table.refusal;
}

const styles = `<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-419]mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165, 166, 20].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

describe('an XLSX', () => {
  it('is read as people see it: shared and rich texts, numbers, dates, codes, truth and errors', async () => {
    const texts =
      '<si><t>Город</t></si><si><r><t>Со</t></r><r><rPr><b/></rPr><t xml:space="preserve">чи </t></r><rPh sb="0" eb="1"><t>нет</t></rPh></si>';
    const inside = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>${'BCDEFGHIJ'
      .split('')
      .map((letter) => `<c r="${letter}1" t="inlineStr"><is><t>${letter}</t></is></c>`)
      .join(
        '',
      )}</row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>1.5E-3</v></c><c r="C3" s="1"><v>42075</v></c><c r="D3" s="2"><v>42075</v></c><c r="E3" s="3"><v>3726000</v></c><c r="F3" s="4"><v>42075.5</v></c><c r="G3" s="5"><v>0.5</v></c><c r="H3" t="b"><v>1</v></c><c r="I3" t="e"><v>#N/A</v></c><c r="J3" t="d"><v>2015-03-12T00:00:00</v></c></row></sheetData>`;
    const table = await read(xlsxMade({ sheets: [{ name: 'Список', inside }], texts, styles }));
    expect([table.format, table.sheet, table.header[0]]).toEqual(['xlsx', 'Список', 'Город']);
    expect(table.rows).toEqual([
      ['Сочи ', '0.0015', '2015-03-12', '2015-03', '03726000', '2015-03-12', '12:00', 'TRUE', '#N/A', '2015-03-12'],
    ]);
    expect(table.rowNumbers).toEqual([3]);
  });

  it('computes no formula: it takes the result that is kept, and counts those that have none', async () => {
    const inside = `<sheetData>${rowOf(1, 'a', 'b', 'c')}<row r="2"><c r="A2" t="str"><f>CONCAT("Со","чи")</f><v>Сочи</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>WEBSERVICE("http://x")</f></c></row></sheetData>`;
    const table = await read(xlsxMade({ sheets: [{ name: 's', inside }] }));
    expect(table.rows).toEqual([['Сочи', '2', '']]);
    expect(table.notes.formulasWithoutResult).toBe(1);
  });

  it('has the text of merged cells in their first', async () => {
    const inside = `${sheetOf(['Город', 'Год', 'Страна'], ['Сочи', '1966', 'Россия'], ['', '1967', ''])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    expect((await read(xlsxMade({ sheets: [{ name: 's', inside }] }))).rows[1]).toEqual(['', '1967', '']);
  });

  it('is read from its first visible sheet that has anything; the others are named', async () => {
    const table = await read(
      xlsxMade({
        sheets: [
          { name: 'Тайный', state: 'hidden', inside: sheetOf(['x'], ['y']) },
          { name: 'Пустой', inside: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' },
          { name: 'Города', inside: sheetOf(['Город'], ['Сочи']) },
          { name: 'Ещё', inside: sheetOf(['z'], ['z']) },
          { name: 'Очень тайный', state: 'veryHidden', inside: sheetOf(['x'], ['y']) },
        ],
      }),
    );
    expect([table.sheet, table.header, table.rows]).toEqual(['Города', ['Город'], [['Сочи']]]);
    expect([table.notes.otherSheets, table.notes.hiddenSheets]).toEqual([
      ['Пустой', 'Ещё'],
      ['Тайный', 'Очень тайный'],
    ]);
  });

  it('may have a million rows of emptiness', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`).join('');
    const inside = `<sheetData>${rowOf(1, 'Город')}${rowOf(2, 'Сочи')}${empty}${rowOf(1_048_576, 'Минск')}</sheetData>`;
    const table = await read(xlsxMade({ sheets: [{ name: 's', inside }] }));
    expect([table.rows, table.rowNumbers]).toEqual([
      [['Сочи'], ['Минск']],
      [2, 1_048_576],
    ]);
  });

  it('of the first days of 1904, of Macintosh, has the same dates', async () => {
    const inside = `<sheetData>${rowOf(1, 'a')}<row r="2"><c r="A2" s="1"><v>40613</v></c></row></sheetData>`;
    const table = await read(xlsxMade({ sheets: [{ name: 's', inside }], styles, workbookPr: '<workbookPr date1904="1"/>' }));
    expect(table.rows).toEqual([['2015-03-12']]);
  });

  it('may be written with prefixes, as some programs do', async () => {
    const inside =
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row><x:c/><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>';
    expect((await read(xlsxMade({ sheets: [{ name: 's', inside }] }))).rows).toEqual([['', '5']]);
  });

  it.each([
    ['no-rows', xlsxMade({ sheets: [{ name: 's', inside: '<sheetData/>' }] })],
    ['no-rows', xlsxMade({ sheets: [{ name: 's', state: 'hidden', inside: sheetOf(['x'], ['y']) }] })],
    ['no-rows', xlsxMade({ sheets: [{ name: 's', inside: sheetOf(['Город']) }] })],
    [
      'not-a-table',
      zipped({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<x/>',
      }),
    ],
    ['not-a-table', zipped({ 'photo.jpg': 'x' })],
    ['not-a-table', zipped({})],
    ['old-format', zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
    [
      'broken-file',
      xlsxMade({ sheets: [{ name: 's', inside: '' }], others: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }),
    ],
    ['broken-file', xlsxMade({ sheets: [{ name: 's', inside: sheetOf(['a'], ['b']) }], others: { 'xl/_rels/workbook.xml.rels': '' } })],
    [
      'too-much-inside',
      xlsxMade({ sheets: [{ name: 's', inside: `<sheetData>${rowOf(1, 'a')}<row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>` }] }),
    ],
  ])('is refused as %s', async (refusal, bytes) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

describe('an ODS', () => {
  const table = (name: string, rows: string, style = '') =>
    `<table:table table:name="${name}"${style === '' ? '' : ` table:style-name="${style}"`}>${rows}</table:table>`;
  const text = (value: string, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;

  it('is read as people see it', async () => {
    const cells = [
      text('Со<text:span>чи</text:span><text:s text:c="2"/>и<text:tab/>ещё<text:line-break/>строка'),
      '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="3726000"><text:p>03726000</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2015-03-12"><text:p>12.03.15</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2015-03-01"><text:p>март 2015</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ИСТИНА</text:p></table:table-cell>',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>тайна</text:p></office:annotation><text:p>раз</text:p><text:p>два</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=X()"/>',
      text('x', ' table:number-columns-repeated="2"'),
    ].join('');
    const found = await read(odsMade(table('Лист', row(text('a') + text('b')) + row(cells))));
    expect(found.rows).toEqual([
      ['Сочи  и\tещё\nстрока', '1234.5', '03726000', '2015-03-12', '2015-03', 'ИСТИНА', 'раз\nдва', '2', '', 'x', 'x'],
    ]);
    expect([found.format, found.sheet, found.notes.formulasWithoutResult]).toEqual(['ods', 'Лист', 1]);
  });

  it('has emptiness that is repeated to the last row and column of the sheet', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16384"/>';
    const rows = `${row(text('Город') + empty)}${row(text('Сочи') + empty)}${row(empty, ' table:number-rows-repeated="1048570"')}${row(text('Минск'))}`;
    const found = await read(odsMade(table('s', rows)));
    expect([found.rows, found.rowNumbers]).toEqual([
      [['Сочи'], ['Минск']],
      [2, 1_048_573],
    ]);
  });

  it('hides sheets, and covers cells by merged ones', async () => {
    const covered = '<table:covered-table-cell office:value-type="string"><text:p>под ней</text:p></table:covered-table-cell>';
    const sheets =
      table('Тайный', row(text('x')) + row(text('y')), 'gone') +
      table('Виден', row(text('a') + text('b')) + row(text('1') + covered)) +
      table('Ещё', row(text('z')));
    const found = await read(odsMade(sheets));
    expect([found.sheet, found.rows]).toEqual(['Виден', [['1', '']]]);
    expect([found.notes.hiddenSheets, found.notes.otherSheets]).toEqual([['Тайный'], ['Ещё']]);
  });

  it.each([
    ['no-rows', odsMade('')],
    [
      'protected-file',
      odsMade('', { 'META-INF/manifest.xml': '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' }),
    ],
    ['not-a-table', odsMade('', { mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['too-much-inside', odsMade(table('s', row(text('x'), ' table:number-rows-repeated="1000000"')))],
    ['too-much-inside', odsMade(table('s', row(text('x', ' table:number-columns-repeated="1000"'))))],
  ])('is refused as %s', async (refusal, bytes) => {
    expect(await refusalOf(bytes)).toBe(refusal);
  });
});

describe('a number of a cell', () => {
  it.each([
    [1, '1'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-12.5, '-12.5'],
    [46000000, '46000000'],
  ])('%d has no exponent: %s', (number, text) => {
    expect(plainNumber(number)).toBe(text);
  });

  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00\\ "₽"', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]0', 'number'],
    ['dd.mm.yyyy', 'day'],
    ['d mmmm yyyy"г."', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['yyyy', 'year'],
    ['mmm-yy', 'month'],
    ['h:mm:ss', 'time'],
    ['@', 'number'],
  ])('with the format %s is a %s', (code, look) => {
    expect(lookOf(164, code)).toBe(look);
  });

  it('of a date is the day that the calendar has', () => {
    expect(shownNumber('1', 'day', false)).toBe('1900-01-01');
    expect(shownNumber('61', 'day', false)).toBe('1900-03-01');
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_000 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(shownNumber(String(serial), 'day', false)).toBe(day);
      }),
    );
  });
});
