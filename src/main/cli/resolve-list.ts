import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { PlaceAsWritten } from '../../slices/places/index.server.ts';
import { UnusableInput } from './command.ts';

const COLUMNS = ['name', 'country', 'region'] as const;
const tableOfText = z.array(z.array(z.string()));

/** The rows of a CSV with the columns name, country and, if there is one, region, in any order; other columns are not read. */
export function readListOfPlaces(bytes: Uint8Array, file: string): readonly PlaceAsWritten[] {
  const [header = [], ...rows] = tableIn(decoded(bytes, file), file);
  const at = columnsIn(header, file);
  return rows.map((row) => ({ name: row[at.name] ?? '', country: row[at.country] ?? '', region: row[at.region] }));
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput(`${file} is not text in UTF-8`);
  }
}

function tableIn(text: string, file: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t'].find((mark) => firstLine.includes(mark)) ?? ',';
  try {
    const table = tableOfText.parse(parse(text, { delimiter, bom: true, skip_empty_lines: true, relax_column_count_less: true }));
    if (table.length === 0) throw new UnusableInput(`${file} is empty: its first line must name the columns name and country`);
    return table;
  } catch (error) {
    if (error instanceof CsvError) throw new UnusableInput(`${file} is not a CSV file: ${error.message}`);
    throw error;
  }
}

function columnsIn(header: readonly string[], file: string): Record<(typeof COLUMNS)[number], number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.slice(0, 2).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UnusableInput(`${file} has no column ${missing.join(', no column ')}: its first line must name them`);
  const twice = COLUMNS.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new UnusableInput(`${file} has the column ${twice} twice`);
  return { name: names.indexOf('name'), country: names.indexOf('country'), region: names.indexOf('region') };
}
