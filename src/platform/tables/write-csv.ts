import type { Lang } from '../values/bilingual.ts';
import { guarded } from './formula-guard.ts';
import type { TableToWrite } from './table-to-write.ts';

const MARK = '\ufeff';

export async function* csvPieces({ columns, pages }: TableToWrite, lang: Lang): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvTable([columns.map(({ head }) => head)], lang));
  for await (const rows of pages) yield encoder.encode(rows.map((row) => csvRow(row, lang)).join(''));
}

/** All at once, with the mark by which spreadsheets know UTF-8. */
export function csvTable(rows: readonly (readonly string[])[], lang: Lang): string {
  return `${MARK}${rows.map((row) => csvRow(row, lang)).join('')}`;
}

/**
 * One row with its end. Russian spreadsheets part cells with semicolons, English ones with commas: a file opens by a click
 * where it uses those of the reader's language. A line `sep=` would make Excel forget the mark of UTF-8.
 */
function csvRow(cells: readonly string[], lang: Lang): string {
  return `${cells.map(csvCell).join(lang === 'ru' ? ';' : ',')}\r\n`;
}

function csvCell(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}
