import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eyesightHeader, eyesightOf, readEyesight } from './eyesight-cookie.ts';

const usual = { size: '100', theme: 'usual', spacing: 'usual', pictures: 'on' };

describe('the cookie of the eyesight panel', () => {
  it('brings back what was chosen', () => {
    const chosen = eyesightOf([
      ['size', '200'],
      ['theme', 'white-on-black'],
      ['spacing', 'wide'],
      ['pictures', 'off'],
    ]);
    const sent = eyesightHeader(chosen, false).split(';')[0] ?? '';
    expect(readEyesight(`other=1; ${sent}; more=2`)).toEqual(chosen);
    expect(chosen.size).toBe('200');
  });

  it('means the usual look when it is missing or cannot be read', () => {
    expect(readEyesight(null)).toEqual(usual);
    fc.assert(
      fc.property(fc.string(), (junk) => {
        expect(Object.keys(readEyesight(`eyesight=${junk}`))).toEqual(Object.keys(usual));
      }),
    );
    expect(readEyesight('eyesight=size=9999.theme=<script>')).toEqual(usual);
  });

  it('is taken back by an empty one that has run out, and is secure where the site is', () => {
    expect(eyesightHeader(null, false)).toMatch(/^eyesight=;.*Max-Age=0/);
    expect(eyesightHeader(null, true)).toContain('Secure');
    expect(eyesightHeader(null, false)).toContain('HttpOnly');
  });
});
