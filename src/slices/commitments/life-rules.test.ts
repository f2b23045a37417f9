import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMITMENT_STATES } from './input.ts';
import { HISTORIES } from './life-histories.testing.ts';
import { type LifeCommitment, type LifeEntry, type LifeFacts, lifeOf } from './life-rules.ts';

/** From the best to the worst; the two that are no verdict stand beside them. */
const VERDICTS = ['alive', 'fading', 'asleep', 'on_paper'];
const TODAY = '2026-11-01';

const day = fc
  .record({ year: fc.integer({ min: 2015, max: 2026 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((of) => `${of.year}-${String(of.month).padStart(2, '0')}-${String(of.day).padStart(2, '0')}`);
const partial = day.chain((one) => fc.constantFrom(one, one.slice(0, 7), one.slice(0, 4)));
const sides = fc.subarray(['a', 'b', 'c']);
const kinds = [
  'contact',
  'visit',
  'forum',
  'remote_session',
  'minutes',
  'effect',
  'agreement_signed',
  'agreement_proposed',
  'paper',
  'story',
];
const entry: fc.Arbitrary<LifeEntry> = fc.record({ kind: fc.constantFrom(...kinds), date: fc.option(partial), sides });
const commitment: fc.Arbitrary<LifeCommitment> = fc.record({
  state: fc.constantFrom(...COMMITMENT_STATES),
  hasEvidence: fc.boolean(),
  owners: sides,
  due: fc.option(partial),
  doneOn: fc.option(partial),
});
const tie: fc.Arbitrary<LifeFacts> = fc.record({
  standing: fc.constantFrom(null, 'contact' as const, 'agreed' as const, 'in_force' as const, 'suspended' as const),
  entries: fc.array(entry, { maxLength: 12 }),
  commitments: fc.array(commitment, { maxLength: 12 }),
});

function points({ parts: { overdue, ...given } }: ReturnType<typeof lifeOf>): number {
  return Math.max(0, Object.values(given).reduce((all, one) => all + one, 0) - overdue);
}

describe('the life of a tie', () => {
  it('is what a sensible officer would say of at least 27 of 30 histories, and never off by two states', () => {
    const judged = HISTORIES.map((one) => ({ ...one, said: lifeOf(one.facts, one.asOf).state }));
    const others = judged.filter(({ said, state }) => said !== state).map(({ told, said, state }) => ({ told, said, state }));
    expect(HISTORIES).toHaveLength(30);
    expect(others.length, JSON.stringify(others, null, 1)).toBeLessThanOrEqual(3);
    for (const { said, state } of others) {
      const [a, b] = [VERDICTS.indexOf(said), VERDICTS.indexOf(state)];
      if (a >= 0 && b >= 0) expect(Math.abs(a - b)).toBeLessThan(2);
    }
  });

  it('is the same for the same facts on the same day, in whatever order they come', () => {
    fc.assert(
      fc.property(tie, (facts) => {
        const turned = { ...facts, entries: facts.entries.toReversed(), commitments: facts.commitments.toReversed() };
        expect(lifeOf(turned, TODAY)).toEqual(lifeOf(facts, TODAY));
      }),
    );
  });

  it('is never worse by what is confirmed', () => {
    fc.assert(
      fc.property(tie, fc.nat(), day, (facts, which, doneOn) => {
        const claims = facts.commitments.map((one) => ({ ...one, ...(one.state === 'done' ? { doneOn: one.doneOn ?? doneOn } : {}) }));
        const at = claims.findIndex(({ state }, index) => state === 'done' && index >= which % Math.max(1, claims.length));
        fc.pre(at >= 0);
        const confirmed = claims.map((one, index) => (index === at ? { ...one, state: 'confirmed' as const } : one));
        const [before, after] = [lifeOf({ ...facts, commitments: claims }, TODAY), lifeOf({ ...facts, commitments: confirmed }, TODAY)];
        expect(points(after)).toBeGreaterThanOrEqual(points(before));
        expect(VERDICTS.indexOf(after.state) <= VERDICTS.indexOf(before.state) || !VERDICTS.includes(before.state)).toBe(true);
      }),
    );
  });

  it('is never better by a promise that is overdue', () => {
    fc.assert(
      fc.property(tie, sides, (facts, owners) => {
        const late: LifeCommitment = { state: 'agreed', hasEvidence: false, owners, due: '2025-01-01', doneOn: null };
        const [before, after] = [lifeOf(facts, TODAY), lifeOf({ ...facts, commitments: [...facts.commitments, late] }, TODAY)];
        expect(points(after)).toBeLessThanOrEqual(points(before));
        expect(after.state === 'alive' && before.state !== 'alive').toBe(false);
      }),
    );
  });

  it('is not touched by what is no evidence: what has no date, stories, papers, what is still to come', () => {
    const nothing: readonly LifeEntry[] = [
      { kind: 'visit', date: null, sides: ['a', 'b'] },
      { kind: 'story', date: '2026-10-01', sides: ['a', 'b'] },
      { kind: 'paper', date: '2026-10-01', sides: ['a', 'b'] },
      { kind: 'visit', date: '2027-01-15', sides: ['a', 'b'] },
    ];
    const promised: LifeCommitment = { state: 'proposed', hasEvidence: false, owners: ['a'], due: null, doneOn: null };
    fc.assert(
      fc.property(tie, fc.constantFrom(...nothing), (facts, one) => {
        const more = { ...facts, entries: [...facts.entries, one], commitments: [...facts.commitments, promised] };
        expect(lifeOf(more, TODAY)).toEqual(lifeOf(facts, TODAY));
      }),
    );
  });

  it('cannot be made by one kind of activity, nor by one side, however much of it there is', () => {
    fc.assert(
      fc.property(fc.constantFrom('contact', 'visit', 'forum', 'remote_session'), fc.array(day, { maxLength: 300 }), (kind, days) => {
        const entries = days.map((date) => ({ kind, date, sides: ['a', 'b'] }));
        expect(lifeOf({ standing: 'in_force', entries, commitments: [] }, TODAY).state).not.toBe('alive');
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(tie, (facts) => {
        const mine = {
          ...facts,
          entries: facts.entries.map((one) => ({ ...one, sides: ['a'] })),
          commitments: facts.commitments.map((one) => ({ ...one, owners: ['a'] })),
        };
        expect(lifeOf(mine, TODAY).state).not.toBe('alive');
      }),
    );
  });

  it('without evidence is never alive, and without a date never on paper', () => {
    fc.assert(
      fc.property(tie, (facts) => {
        const undated = {
          ...facts,
          entries: facts.entries.map((one) => ({ ...one, date: null })),
          commitments: facts.commitments.map((one) => ({ ...one, doneOn: null })),
        };
        expect(lifeOf(undated, TODAY).state).toBe('not_enough_data');
        expect(lifeOf(undated, TODAY).score).toBeNull();
      }),
    );
  });
});
