import { describe, expect, it } from 'vitest';
import { areSidesOf, bearsTie, mayBeOffered, mayDrop } from './who-may-say-rules.ts';

const NORTH = { municipality: 'north', body: null, town: 'north', role: 'party' };
const SOUTH = { municipality: null, body: 'south-council', town: 'south', role: 'party' };
const FUND = { municipality: null, body: 'fund', town: null, role: 'operator' };
const parties = [NORTH, SOUTH, FUND];
const owners = [{ municipality: 'north', body: 'north-hall' }];

describe('who may say what of a promise', () => {
  it('confirming is offered to a side that bears the tie, not to who runs the programme or the register', () => {
    expect(['municipality:north', 'body:south-council', 'body:fund', null].map((side) => bearsTie(parties, side))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayBeOffered({ state: 'done', owners, parties }, null, 'confirm')).toBe(false);
    expect(mayBeOffered({ state: 'done', owners, parties }, null, 'begin')).toBe(true);
  });

  it('what is said to be done is dropped by those who promised alone; before that the other side may let go of it', () => {
    const may = (state: 'agreed' | 'done', side: string | null) => mayDrop({ state, owners, parties }, side);
    expect([may('agreed', 'body:south-council'), may('done', 'body:south-council')]).toEqual([true, false]);
    expect([may('done', 'municipality:north'), may('done', null)]).toEqual([true, true]);
    expect(mayDrop({ state: 'done', owners: [], parties }, 'body:south-council')).toBe(true);
  });

  it('a promise goes to another tie only where all who spoke of it are sides', () => {
    expect(areSidesOf(parties, ['municipality:north', null, 'municipality:south', 'body:south-council'])).toBe(true);
    expect(areSidesOf(parties, ['municipality:west'])).toBe(false);
  });
});
