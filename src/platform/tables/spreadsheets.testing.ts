import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Files of spreadsheets as other programs write them, piece by piece, so that a test can say exactly what is in them. */

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetMade {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands between <worksheet> and </worksheet>. */
  readonly inside: string;
}

interface BookMade {
  readonly sheets: readonly SheetMade[];
  /** Each a whole <si>. */
  readonly texts?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

export function xlsxMade({ sheets, texts, styles, workbookPr = '', others = {} }: BookMade): Uint8Array {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ inside }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet ${MAIN}>${inside}</worksheet>`])),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${texts}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...others,
  };
  return zipped(files);
}

export function odsMade(content: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
    ...others,
  });
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])), {
    level,
  });
}

/** An archive that may lie about how large its files are. */
export function archiveSaying(
  files: readonly { readonly path: string; readonly content: Uint8Array; readonly size?: number }[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { path, content, size = content.length } of files) {
    const [name, packed] = [strToU8(path), deflateRawSync(content, { level: 1 })];
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crc32(content), 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, name, packed);
    list.push(head, name);
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}

/** A row of texts, as inline strings. */
export function rowOf(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}

export function sheetOf(...rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells, at) => rowOf(at + 1, ...cells)).join('')}</sheetData>`;
}

const LETTERS: Readonly<Record<'windows-1251' | 'koi8-r' | 'ibm866', ReadonlyMap<string, number>>> = {
  'windows-1251': lettersOf('windows-1251'),
  'koi8-r': lettersOf('koi8-r'),
  ibm866: lettersOf('ibm866'),
};

function lettersOf(encoding: string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
}

/** The text in an encoding that Node only reads. */
export function encodedIn(encoding: keyof typeof LETTERS, text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => LETTERS[encoding].get(letter) ?? 0x3f));
}
