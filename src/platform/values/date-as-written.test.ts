import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAsWritten, dayOrderOf } from './date-as-written.ts';

const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const RUSSIAN = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];

describe('a date as lists have it', () => {
  it.each([
    ['12.03.2015', '2015-03-12'],
    ['12.3.15', '2015-03-12'],
    ['1.12.74', '1974-12-01'],
    ['12. 03. 2015', '2015-03-12'],
    ['03.2015', '2015-03'],
    ['2015', '2015'],
    ['2015 г.', '2015'],
    ['2015г', '2015'],
    ['2015 год', '2015'],
    ['с 2015 года', '2015'],
    ['С марта 2015 г.', '2015-03'],
    ['в 1998 году', '1998'],
    ['март 2015', '2015-03'],
    ['Март 2015 г.', '2015-03'],
    ['в марте 2015', '2015-03'],
    ['12 марта 2015 г.', '2015-03-12'],
    ['от 12 марта 2015 года', '2015-03-12'],
    ['«12» марта 2015 г.', '2015-03-12'],
    ['12-го марта 2015', '2015-03-12'],
    ['12 мар. 2015', '2015-03-12'],
    ['5 сент 2015', '2015-09-05'],
    ['2015-03-12', '2015-03-12'],
    ['2015-03', '2015-03'],
    ['2015.03.12', '2015-03-12'],
    ['2015/3/12', '2015-03-12'],
    ['2015-03-12T00:00:00', '2015-03-12'],
    ['2015-03-12 00:00:00.000', '2015-03-12'],
    ['12.03.2015 0:00', '2015-03-12'],
    ['25/03/2015', '2015-03-25'],
    ['03/25/2015', '2015-03-25'],
    ['03/03/2015', '2015-03-03'],
    ['25-03-2015', '2015-03-25'],
    ['March 2015', '2015-03'],
    ['since March 2015', '2015-03'],
    ['12 March 2015', '2015-03-12'],
    ['March 12, 2015', '2015-03-12'],
    ['12th of March 2015', '2015-03-12'],
    ['12-Mar-15', '2015-03-12'],
    ['Sept. 5, 2015', '2015-09-05'],
    ['\u00a012 мая\u00a02015 ', '2015-05-12'],
  ])('«%s» is %s', (text, date) => {
    expect(dateAsWritten(text)).toEqual({ ok: true, value: date });
  });

  it.each([
    '',
    '-',
    'неизвестно',
    'III кв. 2015',
    '1 полугодие 2015',
    'весна 2015',
    '2010-2015',
    '2010–2015 гг.',
    'около 2015',
    'до 2015',
    '1990-е',
    '03/04/2015',
    '3-4-15',
    '31.02.2015',
    '29.02.2015',
    '32.01.2015',
    '12.13.2015',
    '42075',
    '1',
    '15',
    '12.15',
    '0001',
    '9999',
    '12 марта',
    '12 мартобря 2015',
    '12.03.2015, 15.04.2016',
    'не ранее 2015',
    '2015?',
  ])('«%s» is no date that is clear', (text) => {
    expect(dateAsWritten(text)).toEqual({ ok: false, refusal: 'date-unclear' });
  });

  it('is any day in each of the ways in which both languages write it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const named = RUSSIAN[Number(month) - 1];
        const ways = [
          `${date}.${month}.${year}`,
          `${Number(date)}.${Number(month)}.${year.slice(2)}`,
          `${Number(date)} ${named} ${year} г.`,
          day,
        ];
        for (const way of ways) expect(dateAsWritten(way)).toEqual({ ok: true, value: day });
      }),
    );
  });

  it('is read in the order that the other dates of its column show', () => {
    expect(dayOrderOf(['03/04/2015', '25/12/2014', 'март 2015'])).toBe('day-first');
    expect(dayOrderOf(['03/04/2015', '12/25/2014'])).toBe('month-first');
    expect(dayOrderOf(['25/12/2014', '12/25/2014'])).toBeNull();
    expect(dayOrderOf(['03/04/2015', '2015'])).toBeNull();
    expect(dateAsWritten('03/04/2015', 'day-first')).toEqual({ ok: true, value: '2015-04-03' });
    expect(dateAsWritten('03/04/2015', 'month-first')).toEqual({ ok: true, value: '2015-03-04' });
  });

  it('never comes out of any text as something that the calendar does not have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const read = dateAsWritten(text);
        if (read.ok) expect(read.value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      }),
    );
  });
});
