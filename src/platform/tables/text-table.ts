import { CsvError, parse } from 'csv-parse/sync';
import { rowsInLimits } from './rows-in-limits.ts';
import { separatorOf } from './separator.ts';
import { LIMITS, type Separator, type TableRead, TableRefused, type TextEncoding } from './table.ts';
import { textOf } from './text-encoding.ts';

/** What a person says of a file of text where what was guessed is wrong. */
export interface TextChoices {
  readonly encoding?: TextEncoding;
  readonly separator?: Separator;
}

/** CSV, TSV and their relatives, in any encoding that offices use. */
export function tableInText(bytes: Uint8Array, choices: TextChoices): TableRead {
  const { text, encoding } = textOf(bytes, choices.encoding);
  if (text.trim() === '') throw new TableRefused('empty-file');
  if (/^\s*<(?:[?!a-z])/i.test(text)) throw new TableRefused('not-a-table');
  const told = separatorOf(text);
  const separator = choices.separator ?? told.separator;
  const { title, header, rows, rowNumbers } = recordsIn(text.slice(told.start), separator);
  return {
    format: separator === '\t' ? 'tsv' : 'csv',
    encoding,
    separator,
    sheet: null,
    header,
    rows,
    rowNumbers,
    notes: { title, otherSheets: [], hiddenSheets: [], formulasWithoutResult: 0 },
  };
}

function recordsIn(text: string, separator: Separator) {
  const rows = rowsInLimits();
  let number = 0;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      // МБУ "Дом культуры" in a cell without quotes around it is no mistake.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LIMITS.columns * LIMITS.cell,
      on_record: (record: string[]) => {
        number += 1;
        rows.add(number, record);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new TableRefused(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-much-inside' : 'broken-file');
    throw error;
  }
  return rows.finish();
}
