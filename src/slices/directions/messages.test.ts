import { expect, it } from 'vitest';
import { directionsMeant } from './index.ts';

it.each([
  ['культ', ['culture']],
  ['Culture', ['culture']],
  ['  МОЛОДЕЖЬ ', ['youth']],
  ['молодёжь', ['youth']],
  ['культуры', ['culture']],
  ['жкх', ['housing_utilities']],
  ['и ', []],
  ['любовь', []],
])('«%s» means %j, whatever the language of the page', (typed, codes) => {
  expect(directionsMeant(typed)).toEqual(codes);
});
