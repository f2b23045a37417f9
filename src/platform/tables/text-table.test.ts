import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedIn } from './spreadsheets.testing.ts';
import { SEPARATORS, type TableRead } from './table.ts';
import { tableIn } from './table-in.ts';

const LIST = 'Наш город;Город-побратим;Страна;Дата\r\nСочи;Минск;Беларусь;18.09.2023\r\nСочи;Ментона;Франция;1966\r\n';

async function read(content: string | Uint8Array): Promise<TableRead> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = await tableIn(bytes);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

async function refusalOf(content: string | Uint8Array): Promise<string> {
  const table = await tableIn(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return table.ok ? 'read' : table.refusal;
}

const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('a list as text', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(LIST)],
    ['utf-8', new TextEncoder().encode(`\ufeff${LIST}`)],
    ['utf-16le', wide(`\ufeff${LIST}`)],
    ['utf-16le', wide(LIST)],
    ['utf-16be', wide(`\ufeff${LIST}`).swap16()],
    ['utf-16be', wide(LIST).swap16()],
    ['windows-1251', encodedIn('windows-1251', LIST)],
    ['koi8-r', encodedIn('koi8-r', LIST)],
    ['ibm866', encodedIn('ibm866', LIST)],
    ['ibm866', encodedIn('ibm866', `${LIST}\u001a`)],
  ])('in %s is read', async (encoding, bytes) => {
    const table = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['Наш город', 'Город-побратим', 'Страна', 'Дата']);
    expect(table.rows[1]).toEqual(['Сочи', 'Ментона', 'Франция', '1966']);
  });

  it.each([
    'Орёл',
    'Псков;Витебск',
    'МОСКВА;МИНСК',
    'г. Уфа',
    'ЩЁЛКОВО',
    'Ейск;ЛЬВОВ',
    'город;страна\nУхта;КНР',
    'Город-побратим\nЮжно-Сахалинск\n',
  ])('is known by its letters, be they few: «%s»', async (text) => {
    for (const encoding of ['windows-1251', 'koi8-r', 'ibm866'] as const) {
      const bytes = encodedIn(encoding, `${text}\n${text}`);
      expect((await read(bytes)).encoding).toBe(encoding);
    }
  });

  it('may have the dashes and quotes that Windows knows', async () => {
    const table = await read(encodedIn('windows-1251', 'Город\nЙошкар-Ола – «побратим»\n'));
    expect(table.rows).toEqual([['Йошкар-Ола – «побратим»']]);
  });

  it('of Western towns is not taken for Russian', async () => {
    const bytes = Uint8Array.from([...'Town;Country\nZürich;Switzerland\nMalmö;Sweden\n'].map((letter) => letter.charCodeAt(0)));
    const table = await read(bytes);
    expect([table.encoding, table.rows[0]?.[0]]).toEqual(['windows-1252', 'Zürich']);
  });

  it.each([
    [';', 'Город;Страна\nСочи;Россия\n'],
    [',', 'city1,country1,city2,country2\nBerat,Albania,Bérat,France\n'],
    ['\t', 'Город\tСтрана\nСочи, Адлер\tРоссия\n'],
    ['|', 'Город|Страна|Год\nСочи|Россия|1966\n'],
    [';', 'Город;Партнёр\nСочи, Россия;Минск, Беларусь\n'],
    [';', 'sep=;\r\na,b;c\r\nd,e;f\r\n'],
    [',', '"Город; страна","Год"\n"Сочи; Россия","1966"\n'],
    [',', 'Город\nСочи\n'],
    [';', '"Сочи";"Текст с\nпереносом, и ещё"\n"Минск";"и ""кавычки"", тоже"\n'],
  ])('is parted by «%s»: %j', async (separator, text) => {
    expect((await read(text)).separator).toBe(separator);
  });

  it('keeps quotes, line ends and commas inside of cells', async () => {
    const { rows } = await read('a,b\r\n"один, два","строка\r\nдругая"\r\n"МБУ ""Дом""",x\r\nМБУ "Дом",y\r\n');
    expect(rows).toEqual([
      ['один, два', 'строка\r\nдругая'],
      ['МБУ "Дом"', 'x'],
      ['МБУ "Дом"', 'y'],
    ]);
  });

  it('has its header below a title, and numbers of rows as spreadsheets show them', async () => {
    const table = await read('Перечень побратимов;;\n;;\nГород;Страна;Год\n1;2;3\nСочи;Россия;1966\n\nМинск;Беларусь\n');
    expect(table.notes.title).toEqual(['Перечень побратимов']);
    expect(table.header).toEqual(['Город', 'Страна', 'Год']);
    expect(table.rows).toEqual([
      ['Сочи', 'Россия', '1966'],
      ['Минск', 'Беларусь', ''],
    ]);
    expect(table.rowNumbers).toEqual([5, 7]);
  });

  it('is as wide as its longest row', async () => {
    const { header, rows } = await read('a;b\n5;6;7\n8\n');
    expect([header, ...rows]).toEqual([
      ['a', 'b', ''],
      ['5', '6', '7'],
      ['8', '', ''],
    ]);
  });

  it.each([
    ['empty-file', ''],
    ['empty-file', ' \r\n\t'],
    ['empty-file', '\ufeff'],
    ['no-rows', 'Город;Страна\r\n'],
    ['not-a-table', '<html><table><tr><td>x</table>'],
    ['not-a-table', '<?xml version="1.0"?><x/>'],
    ['not-a-table', 'a;b\u0000;c\nd;e;f'],
    ['not-a-table', '%PDF-1.7\n1 0 obj'],
    ['not-a-table', '{\\rtf1 x}'],
    ['broken-file', 'a;b\n"без конца;2\n3;4'],
    ['too-much-inside', `a;b\n${'x'.repeat(10_001)};2\n`],
    ['too-much-inside', `a${';a'.repeat(200)}\nb\n`],
    ['too-much-inside', 'a\n'.repeat(100_002)],
  ])('is refused as %s', async (refusal, text) => {
    expect(await refusalOf(text)).toBe(refusal);
  });

  it('of 100,000 rows is read', async () => {
    expect((await read('a\n'.repeat(100_001))).rows).toHaveLength(100_000);
  });

  it('a person’s word on encoding and separator counts', async () => {
    const table = await tableIn(encodedIn('windows-1251', 'Город,Страна;Год\nСочи,Россия;1966\n'), {
      encoding: 'windows-1251',
      separator: ',',
    });
    expect(table.ok && table.value.rows).toEqual([['Сочи', 'Россия;1966']]);
  });

  it('whatever it holds, is read or refused by a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const table = await tableIn(bytes);
        if (table.ok) for (const row of table.value.rows) expect(row).toHaveLength(table.value.header.length);
      }),
    );
  });

  it('is read whatever parts its cells, quoted as it must be', async () => {
    const plain = fc
      .string({ unit: fc.constantFrom(...'абвгд,;|\t"\n ёЁ1'), minLength: 1, maxLength: 8 })
      .filter((text) => text.trim() !== '');
    const tables = fc.array(fc.array(plain, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(...SEPARATORS), async (rows, separator) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');
        const table = await read(text);
        expect([table.header, ...table.rows]).toEqual(rows);
      }),
    );
  });
});
