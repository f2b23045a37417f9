import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItWas, changedFields, compareThree, isSame } from './rules.ts';

const FIELDS = ['title', 'date', 'note', 'kind'] as const;
const value = fc.oneof(
  fc.constantFrom('а', 'б', 'в', null),
  fc.record({ ru: fc.constantFrom('да', null), en: fc.constantFrom('yes', null) }),
);
const record = fc.record({ title: value, date: value, note: value, kind: value });
type Record = Readonly<{ [Name in (typeof FIELDS)[number]]: unknown }>;

describe('what one saw, what stands now and what one wrote', () => {
  it('lose nothing: each field is mine, theirs, or told as a collision', () => {
    fc.assert(
      fc.property(record, record, record, (base: Record, theirs: Record, mine: Record) => {
        const compared = compareThree(base, theirs, mine);
        for (const field of FIELDS) {
          const [iChanged, theyChanged] = [!isSame(base[field], mine[field]), !isSame(base[field], theirs[field])];
          const collides = iChanged && theyChanged && !isSame(mine[field], theirs[field]);
          expect(compared.collisions.some((one) => one.field === field)).toBe(collides);
          expect(isSame(compared.merged[field], iChanged && !collides ? mine[field] : theirs[field])).toBe(true);
          expect(compared.theirs.some((one) => one.field === field)).toBe(theyChanged && !collides);
        }
      }),
    );
  });

  it('are mine where nobody else wrote, theirs where I did not, and the same whoever is asked', () => {
    fc.assert(
      fc.property(record, record, record, (base: Record, one: Record, other: Record) => {
        expect(isSame(compareThree(base, base, one).merged, one)).toBe(true);
        expect(isSame(compareThree(base, one, base).merged, one)).toBe(true);
        expect(compareThree(base, one, one).collisions).toEqual([]);
        const names = (compared: ReturnType<typeof compareThree>) => compared.collisions.map(({ field }) => field).toSorted();
        expect(names(compareThree(base, one, other))).toEqual(names(compareThree(base, other, one)));
      }),
    );
  });
});

describe('changed fields', () => {
  it('lead back to what was, and are none where only the order of keys differs', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 5 }), (states: readonly Record[]) => {
        const now = states.at(-1) as Record;
        const since = states.slice(1).map((state, at) => changedFields(states[at] ?? null, state));
        expect(isSame(asItWas(now, since.toReversed()), states[0])).toBe(true);
      }),
    );
    expect(changedFields({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual({});
    expect(changedFields(null, { a: 1 })).toEqual({ a: [null, 1] });
    expect(changedFields({ a: 1 }, null)).toEqual({ a: [1, null] });
  });
});
