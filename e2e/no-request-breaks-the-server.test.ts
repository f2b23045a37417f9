import fc from 'fast-check';
import { beforeAll, expect, inject, it } from 'vitest';
import { type AddressKind, addressKinds } from './addresses.testing.ts';
import { attacksOn } from './attacks.testing.ts';
import { faultUnder } from './fuzzing.testing.ts';

const SEED = 20_260_401;
const ATTACKS_ON_EACH = 10;

let kinds: readonly AddressKind[];
beforeAll(async () => {
  kinds = await addressKinds(inject('url'));
});

it('every kind of address is known: pages, their data, feeds, the API', () => {
  const patterns = kinds.map(({ pattern }) => pattern);
  for (const one of [
    '/:lang/partnerships/:id',
    '/:lang/search.data',
    '/:lang/municipalities/:id/feed.xml',
    '/api/v1/sources/:id',
    '/metrics',
  ])
    expect(patterns).toContain(one);
  expect(kinds.find(({ pattern, query }) => pattern === '/api/v1/partnerships' && 'updatedSince' in query)).toBeDefined();
});

it('none of them answers with a fault, shows its inside or leads elsewhere, whatever it is asked (npm run soak fuzz asks longer)', async () => {
  for (const kind of kinds)
    await fc.assert(
      fc.asyncProperty(attacksOn(kind), async (attack) => {
        expect(await faultUnder(inject('url'), attack)).toBeNull();
      }),
      { seed: SEED, numRuns: ATTACKS_ON_EACH },
    );
  expect((await fetch(`${inject('url')}/readyz`)).status).toBe(200);
}, 300_000);
