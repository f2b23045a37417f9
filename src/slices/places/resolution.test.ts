import { describe, expect, it } from 'vitest';
import { type Candidate, resolve } from './resolution.ts';

const rest = { asciiName: '', nameRu: null, alternates: [], countryCode: 'US', regionCode: null, timezone: '' };

function candidate(id: number, population: number, more: Partial<Candidate> & { featureCode?: string; lon?: number } = {}): Candidate {
  const { featureCode = 'PPL', lon = id * 10, ...asked } = more;
  return {
    place: { ...rest, id, name: `Place ${id}`, population, featureCode, lat: 40, lon },
    met: 'main',
    alike: true,
    fits: null,
    ...asked,
  };
}

const nothingSaid = { said: false, whereUnknown: false, namesakes: [] };
const said = { said: true, whereUnknown: false, namesakes: [] };

describe('which namesake is meant', () => {
  it.each([
    ['the only one', [candidate(1, 900)], 1, 'only-one'],
    ['one that dominates', [candidate(1, 6000), candidate(2, 90_000)], 2, 'largest'],
    ['neither of two cities', [candidate(1, 30_000), candidate(2, 200_000)], null, 'ambiguous'],
    ['none where the largest is small', [candidate(1, 200), candidate(2, 3000)], null, 'ambiguous'],
    ['a seat, however small', [candidate(1, 300), candidate(2, 3000, { featureCode: 'PPLA2' })], 2, 'largest'],
    ['the one that bears the name itself', [candidate(1, 60_000), candidate(2, 200_000, { met: 'alternate' })], 1, 'largest'],
    [
      'none where the other one was called so and is far larger',
      [candidate(1, 60_000), candidate(2, 1e6, { met: 'alternate' })],
      null,
      'ambiguous',
    ],
    ['none where the name only begins that of a city', [candidate(1, 30_000), candidate(2, 1e6, { met: 'longer' })], null, 'ambiguous'],
    [
      'a seat that bears the name rather than the same city again',
      [candidate(1, 0, { featureCode: 'PPLA2' }), candidate(2, 80_000, { met: 'begun', lon: 10.01 })],
      1,
      'only-one',
    ],
    ['no part of a city', [candidate(1, 50_000, { featureCode: 'PPLX' })], null, 'unsure'],
    ['no hamlet with another name', [candidate(1, 2000, { met: 'alternate', alike: false })], null, 'unsure'],
  ] as const)('%s', (_, candidates, placeId, why) => {
    expect(resolve(candidates, nothingSaid)).toMatchObject({ placeId, why });
  });

  it('goes by what was said of where it is', () => {
    const two = [candidate(1, 30_000, { fits: true }), candidate(2, 200_000, { fits: false })];
    expect(resolve(two, said)).toEqual({ placeId: 1, why: 'region' });
    expect(resolve([candidate(1, 50_000, { fits: false })], said)).toMatchObject({ placeId: null, why: 'wrong-region' });
    expect(resolve([candidate(1, 50_000, { fits: true, featureCode: 'PPLX' })], said)).toMatchObject({ placeId: 1 });
  });

  it('is not the seat of a district of another region than the one that is called so', () => {
    const seat = candidate(1, 90_000, { met: 'alternate', featureCode: 'PPLA2' });
    expect(resolve([seat], { ...nothingSaid, namesakes: ['US.07'] })).toMatchObject({ placeId: null, why: 'unsure' });
    expect(resolve([seat], nothingSaid)).toMatchObject({ placeId: 1 });
  });

  it('needs much more where nobody knows what was said', () => {
    const two = [candidate(1, 6000), candidate(2, 90_000)];
    expect(resolve(two, { said: true, whereUnknown: true, namesakes: [] })).toMatchObject({ placeId: null, why: 'ambiguous' });
  });

  it.each([
    ['no township, though nothing else is called so', [candidate(1, 25_000, { featureCode: 'PPLA4' })], null],
    ['no township that is larger than another one', [candidate(1, 25_000), candidate(2, 500)], null],
    ['the seat of a county', [candidate(1, 0, { featureCode: 'PPLA3' })], 1],
    ['a city', [candidate(1, 60_000)], 1],
    ['a township where somebody said in which province', [candidate(1, 0, { featureCode: 'PPLA4', fits: true })], 1],
  ] as const)('in China: %s', (_, candidates, placeId) => {
    const chinese = candidates.map((one) => ({ ...one, place: { ...one.place, countryCode: 'CN' } }));
    const asked = chinese.some(({ fits }) => fits === true) ? said : nothingSaid;
    expect(resolve(chinese, asked).placeId).toBe(placeId);
  });

  it('gives at most five to choose from', () => {
    const many = Array.from({ length: 9 }, (_, index) => candidate(index + 1, 20_000));
    const answer = resolve(many, nothingSaid);
    expect(answer.placeId === null && answer.candidates).toHaveLength(5);
  });
});
