import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable } from './breakable.ts';

const shown = (text: string) => breakable(text).replaceAll('\u200b', '|');

describe('places where lines may end', () => {
  it.each([
    ['Достопримечательности Верхнеозёрского муниципального округа'],
    ['Превысокомногорассмотрительствующий'.slice(0, 32)],
    ['https://sochi.example/press-sluzhba/novosti/95/187432/sochi-i-minsk-stali-gorodami-pobratimami?a=1'],
    ['18\u00a0сентября\u00a02026\u00a0года в\u00a0Верхнеозёрске'],
  ])('are not put into %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('are put into what no line could hold', () => {
    expect(shown(`№ ${'0123456789'.repeat(4)}`)).toBe('№ 01234567|89012345|67890123|45678901|23456789');
    expect(shown(`https://a.example/${'a'.repeat(40)}/b`)).toContain('/aaaaaaaa|aaaaaaaa|');
    expect(shown('а\u00a0'.repeat(50))).toContain('|');
  });

  it('part no character from its marks and change no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', '1', '\u0301', '🤝', '\u00a0', ' ', '/', '-'), maxLength: 200 }), (text) => {
        const broken = breakable(text);
        expect(broken.replaceAll('\u200b', '')).toBe(text);
        expect(broken).not.toMatch(/\u200b(?:\p{M}|$)/u);
      }),
    );
  });
});
