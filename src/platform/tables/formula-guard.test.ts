import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded, withOwnApostrophe } from './formula-guard.ts';

const begun = fc.tuple(
  fc.constantFrom("'", "''", ' ', '\u00a0', '\t', '=', '+', '-', '@', '|', '%', '\r', '\n'),
  fc.string({ unit: 'binary' }),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  begun.map(([sign, rest]) => sign + rest),
);

describe('a cell of a CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '\r=1', '|cmd', '%0A', "'=1"])('runs nothing: «%s»', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(['Сочи', "д'Артаньян", "'s-Hertogenbosch", '', '2015', '1-2', 'a=b'])('is left as it is where it runs nothing: «%s»', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it('never begins as a formula does', () => {
    fc.assert(fc.property(texts, (text) => !/^[\s\u00a0]*[=+\-@|%]/u.test(guarded(text))));
  });

  it('is what it was when it is read again, also from a file that needs no guard', () => {
    fc.assert(fc.property(texts, (text) => unguarded(guarded(text)) === text && unguarded(withOwnApostrophe(text)) === text));
  });
});
