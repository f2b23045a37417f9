import { describe, expect, it } from 'vitest';
import { UnusableInput } from './command.ts';
import { readListOfPlaces } from './resolve-list.ts';

const read = (text: string | Uint8Array) => readListOfPlaces(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'towns.csv');

describe('a list of places', () => {
  it.each([
    ['columns in any order', 'country,name\nBY,Минск\n'],
    ['a byte order mark and Windows line ends', '\uFEFFname,country\r\nМинск,BY\r\n'],
    ['semicolons', 'Name;Country\nМинск;BY'],
    ['other columns', 'id,name,since,country\n7,Минск,1990,BY\n'],
    ['quotes', '"name","country"\n"Минск","BY"\n'],
    ['blank lines', 'name,country\n\nМинск,BY\n\n'],
  ])('may have %s', (_, text) => {
    expect(read(text)).toEqual([{ name: 'Минск', country: 'BY', region: undefined }]);
  });

  it('keeps the order of the rows, and the empty ones', () => {
    expect(read('name,country,region\n"Springfield, Illinois",US,\n,,\nОрёл,RU,Орловская область\nМинск,BY\n')).toEqual([
      { name: 'Springfield, Illinois', country: 'US', region: '' },
      { name: '', country: '', region: '' },
      { name: 'Орёл', country: 'RU', region: 'Орловская область' },
      { name: 'Минск', country: 'BY', region: undefined },
    ]);
  });

  it('may be empty but for its header', () => {
    expect(read('name,country\n')).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['no header', 'Минск,BY\n'],
    ['no country', 'name,region\nМинск,\n'],
    ['a column twice', 'name,name,country\nМинск,Минск,BY\n'],
    ['an open quote', 'name,country\n"Минск,BY\n'],
    ['more values than columns', 'name,country\nSpringfield, Illinois,US\n'],
    ['another encoding', Uint8Array.of(0x6e, 0xcc, 0xe8, 0xed)],
  ])('is refused with %s', (_, text) => {
    expect(() => read(text)).toThrow(UnusableInput);
  });
});
