import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { type Address, loadPage } from './page-loaders.testing.ts';

/** Pages of one record. */
const OF_ONE = [
  'slices/partnerships/pages/partnership.tsx',
  'slices/commitments/pages/commitment.tsx',
  'slices/commitments/pages/tie-commitments.tsx',
  'slices/commitments/pages/town-commitments.tsx',
  'slices/commitments/pages/results.tsx',
  'slices/municipalities/pages/municipality.tsx',
  'slices/municipalities/pages/body.tsx',
  'slices/municipalities/pages/person.tsx',
  'slices/sources/pages/source.tsx',
  'slices/places/pages/place.tsx',
];

/** The only list without a search. */
const SOURCES = 'slices/sources/pages/sources.tsx';

const SEARCH = 'main/pages/search.tsx';

/** Pages that are asked questions in their address. */
const OF_MANY = [
  'slices/partnerships/pages/register.tsx',
  'slices/municipalities/pages/municipalities.tsx',
  'slices/commitments/pages/all-commitments.tsx',
  SOURCES,
  SEARCH,
];

describeOnEachEngine('an address that nobody can have meant', (store) => {
  const statusOf = async (file: string, address: Address) => {
    try {
      await loadPage(store().db, file, address);
      return 200;
    } catch (thrown) {
      return (thrown as { init?: { status: number } }).init?.status ?? thrown;
    }
  };

  // React Router decodes the address: `%00` comes as the character.
  it.each(['nobody', '\u0000', 'a\u0000', '../..', "'; drop table source", 'ы'.repeat(2000), '\ud800', '9'.repeat(30)])(
    'is no page: %j',
    async (id) => {
      for (const page of OF_ONE) expect([page, await statusOf(page, { path: '', id })]).toEqual([page, 404]);
    },
  );

  it.each(['?q=%00', '?q=a%1b', '?page=0', '?page=1e9', '?page=NaN', '?page=1&page=2', '?nothing=1', '?constructor=1', '?__proto__=1'])(
    'is a question that cannot be understood: %s',
    async (query) => {
      for (const page of OF_MANY) expect([page, await statusOf(page, { path: query })]).toEqual([page, 400]);
    },
  );

  it.each(['?q=a%09b%0d%0a', '?q=%ff%fe', '?q=%F0%9F%91%A9', '?q=%25_%5C', '?q=%E2%80%AE', `?q=${'a'.repeat(200)}`])(
    'is a question without an answer: %s',
    async (query) => {
      for (const page of OF_MANY.filter((one) => one !== SOURCES))
        expect([page, await statusOf(page, { path: query })]).toEqual([page, 200]);
    },
  );

  it('is past the last page of a list: the first is there even when nothing is', async () => {
    for (const page of OF_MANY.filter((one) => one !== SEARCH)) {
      for (const [query, status] of [['?page=1', 200] as const, ['?page=2', 404] as const, ['?page=99999', 404] as const])
        expect([page, query, await statusOf(page, { path: query })]).toEqual([page, query, status]);
    }
  });

  it('is in a language that we do not speak', async () => {
    for (const page of [...OF_ONE, ...OF_MANY]) expect([page, await statusOf(page, { path: '', lang: 'de' })]).toEqual([page, 404]);
  });
});
