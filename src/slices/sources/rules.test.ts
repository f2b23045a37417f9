import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressSpellings, knownMoment } from './rules.ts';

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

it('knows a page by its address, however that is written, and no other page', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const host = fc.tuple(word, word).map((parts) => parts.join('.'));
  const query = fc.array(fc.tuple(word, word), { maxLength: 2 }).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  fc.assert(
    fc.property(host, fc.array(word, { maxLength: 3 }), query, word, (at, folders, asked, other) => {
      const page = `https://${at}${folders.map((one) => `/${one}`).join('')}`;
      const written = asked === '' ? page : `${page}?${asked}`;
      const spellings = addressSpellings(written);
      expect(spellings).toContain(written);
      for (const one of spellings) expect(addressSpellings(one)).toEqual(spellings);
      expect(addressSpellings(`${written}${asked === '' ? '?' : '&'}utm_source=${other}#${other}`)).toEqual(spellings);
      expect(spellings).not.toContain(`${page}/${other}-`);
    }),
  );
});
