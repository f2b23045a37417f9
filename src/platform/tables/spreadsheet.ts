import { odsTable } from './ods.ts';
import { type TableRead, TableRefused } from './table.ts';
import { bookIn } from './xlsx-book.ts';
import { sheetIn } from './xlsx-sheet.ts';
import { readXml } from './xml.ts';
import { type Archive, archiveIn } from './zip.ts';

/** XLSX or ODS: both are archives of XML. */
export async function tableInArchive(bytes: Uint8Array): Promise<TableRead> {
  const archive = archiveIn(bytes);
  const workbook = archive.has('[Content_Types].xml') ? await workbookIn(archive) : null;
  if (workbook !== null) return xlsxTable(archive, workbook);
  if (archive.has('content.xml') || archive.has('META-INF/manifest.xml')) return odsTable(archive);
  throw new TableRefused('not-a-table');
}

const BINARY = 'xl/workbook.bin';

/** Where the workbook lies; null for other documents of Office. */
async function workbookIn(archive: Archive): Promise<string | null> {
  if (archive.has(BINARY)) throw new TableRefused('old-format');
  if (archive.has('xl/workbook.xml')) return 'xl/workbook.xml';
  let path: string | null = null;
  if (!archive.has('_rels/.rels')) return null;
  await readXml(archive.read('_rels/.rels'), {
    open(name, attribute) {
      if (name !== 'Relationship' || !(attribute('Type') ?? '').endsWith('/officeDocument')) return;
      const target = (attribute('Target') ?? '').replace(/^\//, '');
      if (/workbook[^/]*\.xml$/i.test(target)) path = target;
    },
  });
  return path;
}

async function xlsxTable(archive: Archive, workbook: string): Promise<TableRead> {
  const book = await bookIn(archive, workbook);
  const hiddenSheets = book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  for (const sheet of visible) {
    const { rows, formulasWithoutResult } = await sheetIn(archive, sheet.path, book);
    if (rows.isEmpty()) continue;
    const { title, ...body } = rows.finish();
    const otherSheets = visible.filter((other) => other !== sheet).map(({ name }) => name);
    const notes = { title, otherSheets, hiddenSheets, formulasWithoutResult };
    return { format: 'xlsx', encoding: null, separator: null, sheet: sheet.name, ...body, notes };
  }
  throw new TableRefused('no-rows');
}
