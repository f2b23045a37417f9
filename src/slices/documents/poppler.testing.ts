import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programCalled } from '../../platform/office.testing.ts';

const PROGRAMS = ['pdftotext', 'pdffonts', 'pdfinfo'] as const;

/** Why PDFs cannot be looked at by others' eyes; null where they can. */
export const NO_POPPLER = PROGRAMS.every((program) => programCalled(program) !== null)
  ? null
  : 'pdftotext, pdffonts and pdfinfo are not here: apt-get install --no-install-recommends poppler-utils';

function told(program: (typeof PROGRAMS)[number], pdf: Uint8Array, args: readonly string[], after: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return execFileSync(programCalled(program) ?? '', [...args, path, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages as text, in the order in which they are read. */
export function pagesOfPdf(pdf: Uint8Array): readonly string[] {
  return told('pdftotext', pdf, ['-enc', 'UTF-8'], ['-']).split('\f').slice(0, -1);
}

/** What is written, in the order in which it is put on the pages, cell after cell. */
export function writtenInPdf(pdf: Uint8Array): string {
  return told('pdftotext', pdf, ['-enc', 'UTF-8', '-raw'], ['-']);
}

/** Names of the fonts, and whether each lies in the file with its characters' meaning. */
export function fontsOfPdf(
  pdf: Uint8Array,
): readonly { readonly name: string; readonly isEmbedded: boolean; readonly isReadable: boolean }[] {
  const lines = told('pdffonts', pdf, []).split('\n').slice(2);
  return lines.flatMap((line) => {
    const parts = /^(\S+).*\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s+\d+\s+\d+$/u.exec(line.trim());
    return parts === null ? [] : [{ name: parts[1] ?? '', isEmbedded: parts[2] === 'yes', isReadable: parts[3] === 'yes' }];
  });
}

/** What the file says of itself: `Title`, `Tagged`, `Pages` … */
export function aboutPdf(pdf: Uint8Array): Readonly<Record<string, string>> {
  const lines = told('pdfinfo', pdf, []).split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** Its tags with their text, as a screen reader goes through them: one line each, without attributes. */
export function tagsOfPdf(pdf: Uint8Array): readonly string[] {
  return told('pdfinfo', pdf, ['-struct-text'])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('/'))
    .map((line) => (line.startsWith('"') ? line : (/^\w+/u.exec(line)?.[0] ?? line)));
}

/** What is written, without where lines end and words are parted. */
export function squeezed(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}
