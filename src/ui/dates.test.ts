import { describe, expect, it } from 'vitest';
import { formatDate, formatDateAfter, formatDateRange, formatEventDate, formatKnownBy, formatMoment } from './dates.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe('dates', () => {
  it.each([
    ['2023', '2023', '2023'],
    ['2023-09', 'сентябрь 2023', 'September 2023'],
    ['2023-09-08', '8 сентября 2023', '8 September 2023'],
    ['2023-09-18T18:34:00+03:00', '18 сентября 2023, 18:34', '18 September 2023, 18:34'],
  ])('says %s as exactly as it is known', (date, ru, en) => {
    expect(shown(formatDate(date, 'ru'))).toBe(ru);
    expect(shown(formatDate(date, 'en'))).toBe(en);
  });

  it.each([
    ['2017-03-30', '2017-03-31', '30–31 марта 2017', '30–31 March 2017'],
    ['2023-01', '2023-07', 'январь–июль 2023', 'January–July 2023'],
    ['2017-03-30', '2017-04-02', '30 марта – 2 апреля 2017', '30 March – 2 April 2017'],
    ['2016-12-30', '2017-01-02', '30 декабря 2016 – 2 января 2017', '30 December 2016 – 2 January 2017'],
    ['2016-12', '2017-01', 'декабрь 2016 – январь 2017', 'December 2016 – January 2017'],
    ['2016', '2018', '2016–2018', '2016–2018'],
    ['2016', '2018-05-02', '2016 – 2 мая 2018', '2016 – 2 May 2018'],
    ['2017-03-30', '2017-03-30', '30 марта 2017', '30 March 2017'],
  ])('says from %s to %s once', (start, end, ru, en) => {
    expect(shown(formatDateRange(start, end, 'ru'))).toBe(ru);
    expect(shown(formatDateRange(start, end, 'en'))).toBe(en);
  });

  it('says by when an undated event is known', () => {
    expect(shown(formatKnownBy('2023-09-18', 'ru'))).toBe('к 18 сентября 2023');
    expect(shown(formatKnownBy('2023-09-18T18:34', 'en'))).toBe('by 18 September 2023');
    expect(shown(formatKnownBy('2021-05', 'ru'))).toBe('к маю 2021');
    expect(shown(formatKnownBy('2021-08', 'ru'))).toBe('к августу 2021');
    expect(shown(formatKnownBy('2021', 'ru'))).toBe('к 2021 году');
  });

  it.each([
    ['1992', 'с 1992 года', 'since 1992'],
    ['2021-05', 'с мая 2021', 'since May 2021'],
    ['2021-05-03', 'с 3 мая 2021', 'since 3 May 2021'],
  ])('says since %s in the case that the sentence asks for', (date, ru, en) => {
    expect(shown(`с ${formatDateAfter(date, 'ru')}`)).toBe(ru);
    expect(shown(`since ${formatDateAfter(date, 'en')}`)).toBe(en);
  });

  it('says a moment by the clock of Moscow, with its year', () => {
    expect(shown(formatMoment('2026-11-26T22:48:00Z', 'ru'))).toBe('27 ноября 2026, 01:48 по Москве');
    expect(shown(formatMoment('2026-12-31T21:05:00Z', 'en'))).toBe('1 January 2027, 00:05 Moscow time');
  });

  it('never invents a date', () => {
    expect(formatEventDate({ date: null, endDate: null, knownBy: null }, 'ru')).toBe('дата не указана');
    expect(formatEventDate({ date: null, endDate: null, knownBy: null }, 'en')).toBe('date not given');
    expect(shown(formatEventDate({ date: null, endDate: null, knownBy: '2021-10-23' }, 'ru'))).toBe('к 23 октября 2021');
  });
});
