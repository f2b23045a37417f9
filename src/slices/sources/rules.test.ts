import { expect, it } from 'vitest';
import { knownMoment } from './rules.ts';

it.each([
  ['2023-09-18T18:34:00', '2023-09-18'],
  ['2023-09-18T18:34', '2023-09-18'],
  ['2023-09-18T18:34:00+03:00', '2023-09-18T18:34:00+03:00'],
  ['2023-09-18T15:34:00Z', '2023-09-18T15:34:00Z'],
  ['2023-09-18', '2023-09-18'],
  ['2017', '2017'],
  [null, null],
])('of a publication at %s machines are told %s', (publishedAt, told) => {
  expect(knownMoment(publishedAt)).toBe(told);
});
