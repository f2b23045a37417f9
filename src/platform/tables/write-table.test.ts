import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableIn } from './table-in.ts';
import { type TableToWrite, tablePieces, type WrittenFormat } from './write-table.ts';

async function* pagesOf(...pages: readonly (readonly (readonly string[])[])[]) {
  yield* pages;
}

async function written(format: WrittenFormat, table: TableToWrite, lang: 'ru' | 'en' = 'ru'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of tablePieces(format, table, lang)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const columns = ['a', 'b', 'c'].map((key) => ({ key, head: `Столбец ${key}` }));

const nasty = fc.constantFrom(
  '=1+1',
  '+7 (862) 000',
  '-',
  '@x',
  "'=1",
  "''x",
  '\tx',
  'a\nb',
  '"',
  '""',
  ';',
  ',',
  '|',
  '_x000D_',
  '_x005F_x0041_',
  '<b>&amp;',
  ']]>',
  '12.03.2015',
  '00123',
  '1e5',
  '🙂',
  ' x ',
  'x\u00a0',
);
/** Texts as the register keeps them: without carriage returns and control characters. */
const kept = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[^\P{Cc}\t\n]/gu, ''));
const cell = fc.oneof(
  nasty,
  kept,
  fc.tuple(nasty, kept).map(([one, other]) => one + other),
);
const filled = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((row) => row.every((text) => text.trim() !== ''));

describe('a written table', () => {
  it.each(['xlsx', 'csv'] as const)('as %s is read again as it was, in both languages', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(filled, { minLength: 1, maxLength: 6 }), fc.constantFrom('ru', 'en'), async (rows, lang) => {
        const half = Math.floor(rows.length / 2);
        const bytes = await written(format, { name: 'Лист', columns, pages: pagesOf(rows.slice(0, half), rows.slice(half)) }, lang);
        const table = await tableIn(bytes);
        expect(table.ok && table.value.header).toEqual(columns.map(({ head }) => head));
        expect(table.ok && table.value.rows).toEqual(rows);
      }),
    );
  });

  it('as JSON is an array of objects, with null for what is empty', async () => {
    const bytes = await written('json', { name: 'x', columns, pages: pagesOf([['1', '', '"']], [], [['=2', 'б', '\n']]) });
    expect(JSON.parse(Buffer.from(bytes).toString('utf8'))).toEqual([
      { a: '1', b: null, c: '"' },
      { a: '=2', b: 'б', c: '\n' },
    ]);
  });

  it('without rows is still a table', async () => {
    const empty: TableToWrite = { name: 'x', columns, pages: pagesOf() };
    expect(JSON.parse(Buffer.from(await written('json', empty)).toString('utf8'))).toEqual([]);
    expect(await tableIn(await written('xlsx', { ...empty, pages: pagesOf() }))).toEqual({ ok: false, refusal: 'no-rows' });
    expect(await tableIn(await written('csv', { ...empty, pages: pagesOf() }))).toEqual({ ok: false, refusal: 'no-rows' });
  });

  it('parts cells as spreadsheets of the language do, and says that it is UTF-8', async () => {
    const table = () => ({ name: 'x', columns, pages: pagesOf([['1', '2', '3']]) });
    expect(Buffer.from(await written('csv', table(), 'ru')).toString('utf8')).toBe(
      '\ufeff"Столбец a";"Столбец b";"Столбец c"\r\n"1";"2";"3"\r\n',
    );
    expect(Buffer.from(await written('csv', table(), 'en')).toString('utf8')).toContain('"1","2","3"');
  });
});
