import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeOf } from './life-rules.ts';
import { type SideOfTie, sidesInEntry, sidesNamed } from './life-sides-rules.ts';

const bodyOf = (town: string | null, body: string): SideOfTie => ({ role: 'party', municipality: null, body, town });
const HALL = bodyOf('north', 'north-hall');
const COUNCIL = bodyOf('north', 'north-council');
const SOUTH: SideOfTie = { role: 'party', municipality: 'south', body: null, town: 'south' };
const FUND = bodyOf(null, 'fund');

const KINDS = ['visit', 'forum', 'remote_session', 'minutes', 'contact', 'effect', 'agreement_signed'];
const day = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-0${month}-${String(date).padStart(2, '0')}`);

describe('who took part', () => {
  it('is one side where two bodies of a town did, and its town is', () => {
    const named = [HALL, COUNCIL];
    expect(sidesInEntry([HALL, COUNCIL, SOUTH], 'visit', named)).toEqual(['municipality:north']);
    expect(sidesInEntry([HALL, COUNCIL, SOUTH], 'visit', [])).toEqual(['municipality:north', 'municipality:south']);
    expect(sidesNamed([HALL, FUND], [{ municipality: 'north', body: null, town: 'north' }, FUND])).toEqual([
      'municipality:north',
      'body:fund',
    ]);
  });

  it('makes no tie alive where all of it was done by bodies of one town, however many and whatever they did', () => {
    const act = fc.record({ kind: fc.constantFrom(...KINDS), date: day, by: fc.subarray([HALL, COUNCIL], { minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.array(day, { maxLength: 20 }), (acts, kept) => {
        const parties = [HALL, COUNCIL, SOUTH];
        const entries = acts.map(({ kind, date, by }) => ({ kind, date, sides: sidesInEntry(parties, kind, by) }));
        const owners = sidesNamed(parties, [COUNCIL, HALL]);
        const commitments = kept.map((doneOn) => ({ state: 'confirmed' as const, hasEvidence: true, owners, due: null, doneOn }));
        expect(lifeOf({ standing: 'in_force', entries, commitments }, '2026-11-01').state).not.toBe('alive');
      }),
    );
  });
});
