import { odsSheets } from './ods-sheets.ts';
import { type TableRead, TableRefused } from './table.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Form: OpenDocument 1.3, part 3, 9 (tables) and part 2, 3 (the manifest). */
export async function odsTable(archive: Archive): Promise<TableRead> {
  if (await isEncrypted(archive)) throw new TableRefused('protected-file');
  if (!(await typeOf(archive)).startsWith(SPREADSHEET)) throw new TableRefused('not-a-table');
  const { sheet, rows, otherSheets, hiddenSheets, formulasWithoutResult } = await odsSheets(archive.read('content.xml'));
  if (sheet === null) throw new TableRefused('no-rows');
  const { title, ...body } = rows.finish();
  return {
    format: 'ods',
    encoding: null,
    separator: null,
    sheet,
    ...body,
    notes: { title, otherSheets, hiddenSheets, formulasWithoutResult },
  };
}

async function isEncrypted(archive: Archive): Promise<boolean> {
  let encrypted = false;
  if (!archive.has('META-INF/manifest.xml')) return encrypted;
  await readXml(archive.read('META-INF/manifest.xml'), {
    open(name) {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  return encrypted;
}

async function typeOf(archive: Archive): Promise<string> {
  if (!archive.has('mimetype') || !archive.has('content.xml')) return '';
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.read('mimetype')) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1').trim();
}
