import { describe, expect, it } from 'vitest';
import { preferredLang, readerLang } from './reader-lang.ts';

describe('the reader’s language', () => {
  it.each([
    [null, 'ru'],
    ['', 'ru'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
    ['de,fr;q=0.5', 'ru'],
    ['de,en;q=0.5', 'en'],
    ['ru;q=0.2,en;q=0.7', 'en'],
    ['en;q=0,ru', 'ru'],
    ['en;q=nonsense', 'en'],
    ['*', 'ru'],
  ])('asked for as %s is %s', (header, lang) => {
    expect(preferredLang(header)).toBe(lang);
  });

  it('is that of the address before that of the browser', () => {
    expect(readerLang('/en/partnerships', 'ru')).toBe('en');
    expect(readerLang('/ru', 'en')).toBe('ru');
    expect(readerLang('/nowhere', 'en')).toBe('en');
  });
});
