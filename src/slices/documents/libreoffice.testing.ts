import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertedInLibreOffice, HAS_OFFICE, programCalled } from '../../platform/office.testing.ts';

const toText = programCalled('pdftotext');

/** Why documents cannot be looked at as an office sees them; null where they can. */
export const NO_OFFICE =
  HAS_OFFICE && toText !== null
    ? null
    : 'LibreOffice and pdftotext are not here: apt-get install --no-install-recommends libreoffice-writer poppler-utils';

/** What LibreOffice makes of the document: its pages as text in reading order. */
export function pagesInLibreOffice(docx: Buffer): readonly string[] {
  const pdf = convertedInLibreOffice({ name: 'letter.docx', content: docx }, 'pdf');
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-office-'));
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf);
    execFileSync(toText ?? '', [join(folder, 'letter.pdf'), join(folder, 'letter.txt')]);
    return readFileSync(join(folder, 'letter.txt'), 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
