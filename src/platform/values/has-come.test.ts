import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsAhead, hasCome } from './has-come.ts';
import { canPrecede } from './partial-date.ts';

const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const DAY = 86_400_000;
const dayOf = (at: Date, days = 0) => new Date(at.getTime() + days * DAY).toISOString().slice(0, 10);

describe('a date', () => {
  it('has come where it is that day anywhere, and the month and the year that it begins', () => {
    const eve = new Date('2026-12-31T09:59:00Z');
    const begun = new Date('2026-12-31T10:00:00Z');
    for (const date of ['2027-01-01', '2027-01', '2027']) {
      expect(hasCome(date, eve)).toBe(false);
      expect(hasCome(date, begun)).toBe(true);
    }
  });

  it('has come today and before, as exact as it is known, and not two days ahead', () => {
    fc.assert(
      fc.property(moment, fc.nat({ max: 20_000 }), fc.constantFrom(4, 7, 10), (now, days, exact) => {
        expect(hasCome(dayOf(now, -days).slice(0, exact), now)).toBe(true);
        expect(hasCome(dayOf(now, 2 + days), now)).toBe(false);
      }),
    );
  });

  it('that has come stays so, and so does whatever cannot come after it', () => {
    fc.assert(
      fc.property(moment, moment, moment, (date, other, now) => {
        const [one, two] = [dayOf(date), dayOf(other)];
        const [earlier, later] = canPrecede(one, two) ? [one, two] : [two, one];
        if (hasCome(later, now)) expect(hasCome(earlier, now)).toBe(true);
        if (hasCome(one, now)) expect(hasCome(one, new Date(now.getTime() + DAY))).toBe(true);
      }),
    );
  });
});

it('names the fields whose dates are ahead, but for those that stood there before and what is no date', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  expect(fieldsAhead({ since: '2027', date: '2026', knownBy: null, other: 'завтра', last: '2028-01' }, now)).toEqual(['since', 'last']);
  expect(fieldsAhead({ since: '2027', last: '2028-01' }, now, { since: '2027' })).toEqual(['last']);
});
