import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canPrecede, firstDay, isPartialDate } from './partial-date.ts';

const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, exact]) => day.slice(0, exact));

describe('a partial date', () => {
  it('is any real day, month or year', () => {
    fc.assert(fc.property(partial, (date) => isPartialDate(date)));
  });

  it('is no day that the calendar does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const real = new Date(`${text}T00:00:00Z`);
          expect(isPartialDate(text)).toBe(!Number.isNaN(real.getTime()) && real.toISOString().startsWith(text));
        },
      ),
    );
  });

  it.each(['', '23', '2023-9', '2023-09-1', '2023-00', '2023-13', '2023-02-30', '1900-02-29', '2023-09-18T10:00', ' 2023', '２０２３'])(
    'is not «%s»',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );

  it('orders by the first day that it can mean', () => {
    fc.assert(fc.property(partial, (date) => firstDay(date).startsWith(date) && isPartialDate(firstDay(date))));
    expect(['2023-01', '2023', '2022-12-31'].map(firstDay)).toEqual(['2023-01-01', '2023-01-01', '2022-12-31']);
  });

  it('can precede another as far as both are known', () => {
    expect(canPrecede('2017-03-30', '2017-03')).toBe(true);
    expect(canPrecede('2017-03-31', '2017-03-30')).toBe(false);
    fc.assert(fc.property(partial, partial, (a, b) => canPrecede(a, b) || canPrecede(b, a)));
  });

  it('can precede another whenever the day did, however exactly each of the two is known', () => {
    const exact = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(days, days, exact, exact, (one, other, exactOne, exactOther) => {
        const [first = '', second = ''] = [one, other].sort();
        expect(canPrecede(first.slice(0, exactOne), second.slice(0, exactOther))).toBe(true);
        expect(canPrecede(second, first)).toBe(first === second);
      }),
    );
  });
});
