import { describe, expect, it } from 'vitest';
import { englishCount, russianCount, russianNumber } from './plural.ts';

describe('counts in words', () => {
  it.each([
    [0, '0\u00a0партнёрств'],
    [1, '1\u00a0партнёрство'],
    [2, '2\u00a0партнёрства'],
    [5, '5\u00a0партнёрств'],
    [11, '11\u00a0партнёрств'],
    [21, '21\u00a0партнёрство'],
    [22, '22\u00a0партнёрства'],
    [111, '111\u00a0партнёрств'],
    [199_568, '199\u00a0568\u00a0партнёрств'],
  ])('%i in Russian', (n, words) => {
    expect(russianCount(n, 'партнёрство', 'партнёрства', 'партнёрств')).toBe(words);
  });

  it('leaves four digits together in Russian', () => {
    expect(russianNumber(1992)).toBe('1992');
  });

  it.each([
    [1, '1 town'],
    [2, '2 towns'],
    [1200, '1,200 towns'],
  ])('%i in English', (n, words) => {
    expect(englishCount(n, 'town', 'towns')).toBe(words);
  });
});
