import { describe, expect, it } from 'vitest';
import { bearing, comparedSide, otherSide, sideOfOwner } from './side-rules.ts';

const TOWN = { municipality: 'north', body: null };
const COUNCIL = { municipality: null, body: 'north-council' };
const SOUTH = { municipality: 'south', body: null, town: 'south' };
const HALL = { municipality: null, body: 'north-hall', town: 'north' };

describe('the side of an owner', () => {
  it.each([
    ['a town as a whole', [TOWN, SOUTH], TOWN, 'municipality:north'],
    ['a body of it', [TOWN, SOUTH], { municipality: 'north', body: 'north-hall' }, 'municipality:north'],
    [
      'a body that is the side, named with its town',
      [COUNCIL, SOUTH],
      { municipality: 'north', body: 'north-council' },
      'body:north-council',
    ],
    ['a body without its town', [{ municipality: 'north', body: 'north-council' }, SOUTH], COUNCIL, 'municipality:north'],
    ['nobody of them', [TOWN, SOUTH], { municipality: 'west', body: null }, 'municipality:west'],
    ['nobody who is named', [TOWN, SOUTH], { municipality: null, body: null }, null],
  ])('is that of %s', (_what, parties, owner, side) => {
    expect(sideOfOwner(parties, owner)).toBe(side);
  });
});

it('the other side is one of those who bear the tie: who only operates it is none', () => {
  const parties = [
    { ...TOWN, town: 'north', role: 'party' },
    { ...SOUTH, role: 'party' },
    { municipality: null, body: 'fund', town: null, role: 'operator' },
  ];
  expect(otherSide(bearing(parties), 'municipality:north')).toBe('municipality:south');
  expect(otherSide(bearing(parties), 'body:fund')).toBeNull();
});

it('two bodies of one town are one side, by whatever name each of them stands in the tie', () => {
  const parties = [{ ...COUNCIL, town: 'north' }, HALL, SOUTH];
  expect(comparedSide(parties, 'body:north-council')).toBe(comparedSide(parties, 'body:north-hall'));
  expect(otherSide(parties, 'body:north-council')).toBe('municipality:south');
  expect(otherSide(parties, 'municipality:south')).toBe('body:north-council');
  expect(otherSide([{ ...COUNCIL, town: 'north' }, HALL], 'body:north-council')).toBeNull();
});
