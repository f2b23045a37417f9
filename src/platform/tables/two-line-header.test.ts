import { expect, it } from 'vitest';
import { tableIn } from './table-in.ts';

async function read(lines: readonly string[]) {
  const table = await tableIn(new TextEncoder().encode(lines.join('\n')));
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

it('a header on two lines is one header, and the numbers below it are no data', async () => {
  const { header, rows, rowNumbers } = await read([
    '№;Город;Страна;Соглашение;;;Примечание',
    ';;;дата;номер;срок;',
    '1;2;3;4;5;6;7',
    '1;Брест;Беларусь;12.05.1998;1;;',
  ]);
  expect(header).toEqual(['№', 'Город', 'Страна', 'Соглашение: дата', 'Соглашение: номер', 'Соглашение: срок', 'Примечание']);
  expect(rows).toEqual([['1', 'Брест', 'Беларусь', '12.05.1998', '1', '', '']]);
  expect(rowNumbers).toEqual([4]);
});

it.each([
  ['a row that says something below other names', ['Город;Страна;;', 'Брест;Беларусь;да;нет']],
  ['a row with a hole below a name that reaches over it', ['Город;Страна;Соглашение;;', ';;дата;;есть']],
  ['a row that lacks its only other name', ['Город;Страна;', ';Беларусь;без договора']],
  ['numbers', ['Город;Страна;Соглашение;', ';;2011;5']],
  ['a header of one line', ['Город;Страна;Год', ';;с 2011 года']],
])('%s is data', async (_what, lines) => {
  const { header, rows } = await read(lines);
  expect(header).toEqual((lines[0] ?? '').split(';'));
  expect(rows).toHaveLength(1);
});
