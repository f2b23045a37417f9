import { describe, expect, it } from 'vitest';
import { countryByName, countryName } from './countries.ts';

describe('names of countries', () => {
  it('are those in use', () => {
    expect(countryName('BY', 'ru')).toBe('Беларусь');
    expect(countryName('RU', 'en')).toBe('Russia');
  });

  it('are the code where there is none', () => {
    expect(countryName('AB', 'ru')).toBe('AB');
  });

  it.each([
    ['Беларуси', 'BY'],
    ['Белоруссия', 'BY'],
    ['РФ', 'RU'],
    ['Germany', 'DE'],
    ['США', 'US'],
    ['в Китае', 'CN'],
    ['PL', 'PL'],
  ])('%s is %s', (typed, code) => {
    expect(countryByName(typed)).toBe(code);
  });

  it('are not found in other words', () => {
    expect(countryByName('Амурская область')).toBeNull();
  });
});
