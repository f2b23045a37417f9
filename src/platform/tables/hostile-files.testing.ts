import { archiveSaying, odsMade, rowOf, sheetOf, xlsxMade, zipped } from './spreadsheets.testing.ts';
import type { TableRefusal } from './table.ts';

const MEGABYTE = 1_048_576;

/** Files made to overload, mislead or crash whoever opens them, with the code that answers each; null: it is read like any other. */
export interface HostileFile {
  readonly called: string;
  readonly make: () => Uint8Array;
  readonly answer: TableRefusal | null;
}

const good = () => xlsxMade({ sheets: [{ name: 's', inside: sheetOf(['Город', 'Страна'], ['Сочи', 'Россия']) }] });

function bookWithSheet(inside: string | Uint8Array): Uint8Array {
  return xlsxMade({ sheets: [{ name: 's', inside: '' }], others: { 'xl/worksheets/sheet1.xml': inside } });
}

const ENTITIES = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;

function ole(stream: string): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1024),
  ]);
}

/** An archive whose files all lie in the same place: few bytes that unpack to very many. */
function overlapping(): Uint8Array {
  const one = Buffer.from(zipped({ 'xl/worksheets/sheet1.xml': '<a/>'.repeat(5 * MEGABYTE) }));
  const start = one.readUInt32LE(one.length - 6);
  const entry = one.subarray(start, one.length - 22);
  const end = Buffer.from(one.subarray(one.length - 22));
  const count = 500;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: count }, () => entry), end]);
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  { called: 'a ZIP bomb: 300 MB of zeros in 1 MB', make: () => zipBomb(), answer: 'too-much-inside' },
  { called: 'a ZIP bomb that says it is small', make: () => zipBomb(1000), answer: 'broken-file' },
  { called: 'an archive whose files overlap', make: overlapping, answer: 'too-much-inside' },
  {
    called: 'an archive in an archive in an archive',
    make: () => zipped({ 'a.zip': zipped({ 'b.zip': zipped({ 'c.xlsx': good() }) }) }),
    answer: 'not-a-table',
  },
  {
    called: 'an archive of 6,000 files',
    make: () => zipped(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`f${at}`, '']))),
    answer: 'too-much-inside',
  },
  {
    called: 'entities that grow a billion times',
    make: () =>
      bookWithSheet(
        `<?xml version="1.0"?>${ENTITIES}<worksheet><sheetData><row><c t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>`,
      ),
    answer: 'too-much-inside',
  },
  {
    called: 'an entity from elsewhere',
    make: () => bookWithSheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'),
    answer: 'too-much-inside',
  },
  { called: 'entities in an ODS', make: () => odsMade('', { 'content.xml': `${ENTITIES}<x>&a9;</x>` }), answer: 'too-much-inside' },
  { called: 'elements a million deep', make: () => bookWithSheet('<a>'.repeat(1_000_000)), answer: 'too-much-inside' },
  {
    called: 'a start of a tag without an end',
    make: () => bookWithSheet(`<worksheet ${'a="b" '.repeat(2 * MEGABYTE)}`),
    answer: 'broken-file',
  },
  { called: 'one attribute of 100 MB', make: () => bookWithSheet(`<worksheet a="${'x'.repeat(100 * MEGABYTE)}"/>`), answer: 'no-rows' },
  {
    called: 'a comment of 100 MB',
    make: () => bookWithSheet(`<worksheet><!--${'x'.repeat(100 * MEGABYTE)}--></worksheet>`),
    answer: 'no-rows',
  },
  {
    called: 'one cell of 100 MB',
    make: () =>
      bookWithSheet(
        `<worksheet><sheetData><row><c t="inlineStr"><is><t>${'x'.repeat(100 * MEGABYTE)}</t></is></c></row></sheetData></worksheet>`,
      ),
    answer: 'too-much-inside',
  },
  { called: 'a million cells that point to one long text', make: pointingToOneText, answer: 'too-much-inside' },
  {
    called: '1,000,000 empty rows',
    make: () => bookWithSheet(`<worksheet><sheetData>${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`),
    answer: 'no-rows',
  },
  {
    called: '1,000,000 rows of styled emptiness',
    make: () => bookWithSheet(`<worksheet><sheetData>${'<row><c s="1"/><c s="1"/></row>'.repeat(1_000_000)}</sheetData></worksheet>`),
    answer: 'no-rows',
  },
  {
    called: '1,000,000 rows',
    make: () => bookWithSheet(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`),
    answer: 'too-much-inside',
  },
  {
    called: 'an ODS with a row repeated a billion times',
    make: () =>
      odsMade(
        '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
    answer: 'too-much-inside',
  },
  {
    called: 'an ODS with a billion blanks',
    make: () =>
      odsMade(
        '<table:table><table:table-row><table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row></table:table>',
      ),
    answer: 'too-much-inside',
  },
  { called: 'links to other files and addresses', make: linkingOut, answer: null },
  {
    called: 'a macro beside the sheets',
    make: () => xlsxMade({ sheets: [{ name: 's', inside: sheetOf(['a'], ['b']) }], others: { 'xl/vbaProject.bin': 'x' } }),
    answer: null,
  },
  {
    called: 'a path out of the folder',
    make: () => xlsxMade({ sheets: [{ name: 's', inside: sheetOf(['a'], ['b']) }], others: { '../../../etc/cron.d/x': 'x' } }),
    answer: null,
  },
  { called: 'a sheet that lies outside of the archive', make: outside, answer: 'broken-file' },
  { called: 'a spreadsheet with a password', make: () => ole('EncryptedPackage'), answer: 'protected-file' },
  { called: 'a spreadsheet of before 2007', make: () => ole('Workbook'), answer: 'old-format' },
  { called: 'a letter of before 2007', make: () => ole('WordDocument'), answer: 'not-a-table' },
  { called: 'a PDF', make: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), answer: 'not-a-table' },
  { called: 'a page', make: () => Buffer.from('<!DOCTYPE html><table><tr><td>Сочи</td></tr></table>'), answer: 'not-a-table' },
  { called: 'a picture', make: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), answer: 'not-a-table' },
  { called: 'NUL bytes in a text', make: () => Buffer.from('Город;Страна\nСо\0чи;Россия\n'), answer: 'not-a-table' },
  { called: '15 MB of NUL bytes', make: () => new Uint8Array(15 * MEGABYTE), answer: 'not-a-table' },
  { called: '60 MB', make: () => Buffer.alloc(60 * MEGABYTE, 'Сочи;Россия\n'), answer: 'too-large' },
  { called: 'one line of 50 MB', make: () => Buffer.alloc(50 * MEGABYTE, 'x'), answer: 'too-large' },
  { called: 'one line of 19 MB', make: () => Buffer.alloc(19_000_000, 'x'), answer: 'too-much-inside' },
  { called: 'one line of 19 MB of separators', make: () => Buffer.alloc(19_000_000, ';'), answer: 'no-rows' },
  {
    called: 'a quote that never closes, in 19 MB',
    make: () => Buffer.concat([Buffer.from('a;b\n"'), Buffer.alloc(19_000_000, 'x;y\n')]),
    answer: 'too-much-inside',
  },
  { called: '19 MB of quotes', make: () => Buffer.alloc(19_000_001, '"'), answer: 'too-much-inside' },
  { called: 'six million rows of text', make: () => Buffer.alloc(18_000_000, 'a;\n'), answer: 'too-much-inside' },
  { called: 'only the end of an archive', make: () => good().subarray(-60), answer: 'not-a-table' },
  { called: 'nothing', make: () => new Uint8Array(), answer: 'empty-file' },
];

function zipBomb(size?: number): Uint8Array {
  const content = new Uint8Array(300 * MEGABYTE);
  return archiveSaying([
    { path: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { path: 'xl/workbook.xml', content, ...(size === undefined ? {} : { size }) },
    { path: 'xl/_rels/workbook.xml.rels', content: Buffer.from('<Relationships/>') },
  ]);
}

function pointingToOneText(): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  return xlsxMade({
    sheets: [{ name: 's', inside: `<sheetData>${row.repeat(10_000)}</sheetData>` }],
    texts: `<si><t>${'x'.repeat(10_000)}</t></si>`,
  });
}

function linkingOut(): Uint8Array {
  const inside = `<sheetData>${rowOf(1, 'Город')}<row r="2"><c r="A2" t="str"><f>[1]Лист1!A1</f><v>Сочи</v></c></row></sheetData><hyperlinks><hyperlink ref="A2" r:id="x"/></hyperlinks>`;
  return xlsxMade({
    sheets: [{ name: 's', inside }],
    others: {
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
      'xl/connections.xml': '<connections><connection><webPr url="http://169.254.169.254/"/></connection></connections>',
    },
  });
}

function outside(): Uint8Array {
  const relations = '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>';
  return xlsxMade({ sheets: [{ name: 's', inside: '' }], others: { 'xl/_rels/workbook.xml.rels': relations } });
}

export const GOOD_FILES: readonly (() => Uint8Array)[] = [
  good,
  () =>
    odsMade(
      '<table:table table:name="s"><table:table-row><table:table-cell><text:p>Город</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Сочи</text:p></table:table-cell></table:table-row></table:table>',
    ),
  () => Buffer.from('Город;Страна\r\nСочи;Россия\r\n"Минск";Беларусь\r\n'),
];
