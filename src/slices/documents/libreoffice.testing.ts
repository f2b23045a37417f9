import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

function found(names: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const office = found(['soffice', 'libreoffice']);
const toText = found(['pdftotext']);

/** Why documents cannot be looked at as an office sees them; null where they can. */
export const NO_OFFICE =
  office !== null && toText !== null
    ? null
    : 'LibreOffice and pdftotext are not here: apt-get install --no-install-recommends libreoffice-writer poppler-utils';

/** What LibreOffice makes of the document: its pages as text in reading order. */
export function pagesInLibreOffice(docx: Buffer): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-office-'));
  try {
    writeFileSync(join(folder, 'letter.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')], {
      stdio: 'ignore',
    });
    execFileSync(toText ?? '', [join(folder, 'letter.pdf'), join(folder, 'letter.txt')]);
    return readFileSync(join(folder, 'letter.txt'), 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
