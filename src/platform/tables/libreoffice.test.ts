import { describe, expect, it } from 'vitest';
import { convertedInLibreOffice, NO_CALC } from '../office.testing.ts';
import type { TableRead } from './table.ts';
import { tableIn } from './table-in.ts';
import { tablePieces, type WrittenFormat } from './write-table.ts';

const HEADS = ['Город', 'Дата', 'Код', 'Слова'];
/** What other programs might take for something else than text. */
const ROWS = [
  ['Сочи', '12.03.2015', '00123', '=1+1'],
  ['«Минск»', '2015', '+375', '"кавычки"; запятые, и точки'],
  ["'s-Hertogenbosch", '03.2015', '-5', 'две\nстроки'],
  ['_x000D_', 'TRUE', '1e5', '<b>&amp;</b> 🙂'],
];

async function written(format: WrittenFormat): Promise<Uint8Array> {
  async function* pages() {
    yield ROWS;
  }
  const pieces: Uint8Array[] = [];
  const columns = HEADS.map((head) => ({ key: head, head }));
  for await (const piece of tablePieces(format, { name: 'Список', columns, pages: pages() }, 'ru')) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(bytes: Uint8Array): Promise<TableRead> {
  const table = await tableIn(bytes);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true';
/** Semicolons, quotes, UTF-8, all columns as they are written; what is in quotes is text. */
const READING_CSV = 'CSV:59,34,76,1,,0,true,false';

describe.skipIf(NO_CALC !== null)(`LibreOffice, which knows nothing of us${NO_CALC === null ? '' : `: skipped, ${NO_CALC}`},`, () => {
  it('sees in our XLSX what we wrote, each cell as text', async () => {
    const seen = await read(convertedInLibreOffice({ name: 'list.xlsx', content: await written('xlsx') }, AS_CSV));
    expect([seen.header, ...seen.rows]).toEqual([HEADS, ...ROWS]);
  });

  it.each(['xlsx', 'ods'])('makes of our CSV an %s that we read as it was, and runs no formula', async (format) => {
    const made = convertedInLibreOffice({ name: 'list.csv', content: await written('csv') }, format, READING_CSV);
    const seen = await read(made);
    expect(seen.format).toBe(format);
    // There the apostrophe that kept a text from being a formula is one of its letters.
    expect([seen.header, ...seen.rows]).toEqual([HEADS, ...ROWS]);
  });

  it.each(['xlsx', 'ods'])('writes dates, numbers and codes into an %s that we read as people see them', async (format) => {
    const list = 'Город,Дата,Число,Дробь\nСочи,2015-03-12,12345678901,0.000012\nМинск,1966-01-05,7,-1.5\n';
    const seen = await read(convertedInLibreOffice({ name: 'list.csv', content: Buffer.from(list) }, format, 'CSV:44,34,76,1'));
    expect(seen.rows).toEqual([
      ['Сочи', '2015-03-12', '12345678901', '0.000012'],
      ['Минск', '1966-01-05', '7', '-1.5'],
    ]);
  });
});
