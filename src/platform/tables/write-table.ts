import type { Lang } from '../values/bilingual.ts';
import type { TableToWrite } from './table-to-write.ts';
import { csvPieces } from './write-csv.ts';
import { jsonPieces } from './write-json.ts';
import { xlsxPieces } from './write-xlsx.ts';
import type { WrittenFormat } from './written-formats.ts';

export type { TableToWrite } from './table-to-write.ts';
export type { WrittenFormat } from './written-formats.ts';

const TYPES: Readonly<Record<WrittenFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export function mediaTypeOf(format: WrittenFormat): string {
  return TYPES[format];
}

/** The table in the form that was asked for; `lang` decides what parts the cells of a CSV. */
export function tablePieces(format: WrittenFormat, table: TableToWrite, lang: Lang): AsyncGenerator<Uint8Array> {
  if (format === 'xlsx') return xlsxPieces(table);
  return format === 'csv' ? csvPieces(table, lang) : jsonPieces(table);
}
