import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eyesightHeader, eyesightOf, readEyesight } from './eyesight-cookie.ts';

const usual = { size: '100', theme: 'usual', spacing: 'usual', pictures: 'on', slash: 'on' };

const looks = fc.record({
  size: fc.constantFrom('100', '125', '150', '200'),
  theme: fc.constantFrom('usual', 'black-on-white', 'white-on-black', 'blue-on-light-blue'),
  spacing: fc.constantFrom('usual', 'wide'),
  pictures: fc.constantFrom('on', 'off'),
  slash: fc.constantFrom('on', 'off'),
});

const sentBack = (header: string) => header.split(';')[0] ?? '';

describe('the cookie of the eyesight panel', () => {
  it('brings back what was chosen, beside whatever other cookies', () => {
    fc.assert(
      fc.property(looks, fc.boolean(), (look, secure) => {
        const chosen = eyesightOf(Object.entries(look));
        expect(chosen).toEqual(look);
        expect(readEyesight(`noteyesight=1; ${sentBack(eyesightHeader(chosen, secure))}; more=2`)).toEqual(look);
      }),
    );
  });

  it('means the usual look when it is missing, or cannot be read', () => {
    for (const header of [null, '', 'other=1', 'eyesight=', 'eyesight', 'eyesight=size=9999.theme=<script>', 'eyesight=%']) {
      expect(readEyesight(header)).toEqual(usual);
    }
    fc.assert(
      fc.property(fc.string(), (junk) => {
        fc.pre(!/(size|theme|spacing|pictures|slash)=/.test(junk));
        expect(readEyesight(`eyesight=${junk}`)).toEqual(usual);
      }),
    );
  });

  it('never means a look that there is not', () => {
    const field = fc.tuple(
      fc.oneof(fc.constantFrom(...Object.keys(usual), '__proto__'), fc.string()),
      fc.oneof(fc.string(), fc.constant('200')),
    );
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const look = eyesightOf(fields);
        expect(eyesightOf(Object.entries(look))).toEqual(look);
        expect(Object.keys(look)).toEqual(Object.keys(usual));
      }),
    );
  });

  it('keeps what can be read where a part cannot', () => {
    expect(readEyesight('eyesight=size=150.theme=pink')).toEqual({ ...usual, size: '150' });
  });

  it('is taken back by an empty one that has run out, is no script’s business, and is secure where the site is', () => {
    expect(eyesightHeader(null, false)).toMatch(/^eyesight=;.*Max-Age=0/);
    expect(eyesightHeader(null, true)).toMatch(/; Secure$/);
    expect(eyesightHeader(null, false)).not.toContain('Secure');
    expect(eyesightHeader(null, false)).toContain('HttpOnly');
  });
});
