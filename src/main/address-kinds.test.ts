import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressKinds, methodKind } from './address-kinds.ts';

const kindOf = addressKinds(new Set(['partnerships', 'search']), new Set(['partnerships']));

it.each([
  ['/', '/'],
  ['/ru', '/:lang'],
  ['/en/', '/:lang'],
  ['/ru/search', '/:lang/search'],
  ['/ru/partnerships/sochi-minsk', '/:lang/partnerships/:id'],
  ['/ru/partnerships/sochi-minsk/feed.xml', 'feed'],
  ['/feed.json', 'feed'],
  ['/api/v1/partnerships', '/api/v1/partnerships'],
  ['/api/v1/partnerships/sochi-minsk', '/api/v1/partnerships/:id'],
  ['/api/v1/openapi.json', '/api/v1/openapi.json'],
  ['/assets/root-abc.css', '/assets'],
  ['/ru/nothing', 'other'],
  ['/api/v2/partnerships', 'other'],
  ['/wp-login.php', 'other'],
])('%s is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

it('there are few kinds, whatever is asked', () => {
  const kinds = new Set<string>();
  const word = fc.oneof(fc.string(), fc.constantFrom('ru', 'en', 'api', 'v1', 'partnerships', 'search', 'feed.xml', 'assets', ''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      kinds.add(kindOf(`/${words.join('/')}`));
    }),
    { numRuns: 5000 },
  );
  expect(kinds.size).toBeLessThan(20);
  expect(new Set(['GET', 'HEAD', 'PROPFIND', 'X-MADE-UP', 'DELETE'].map(methodKind))).toEqual(new Set(['GET', 'HEAD', 'other']));
});
